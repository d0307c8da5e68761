// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/fanout/fanoutmessage.h"

#include "protocol/httpbodies.h"

#include <QDataStream>
#include <QIODevice>

#include <array>

namespace Pinthread::Server {

namespace {

constexpr quint8 formatVersion = 1;

template <class SomeId>
SomeId readId(QDataStream &stream)
{
    QByteArray bytes;
    stream >> bytes;
    const auto id = SomeId::fromBytes(bytes);
    if (!id)
        stream.setStatus(QDataStream::ReadCorruptData);
    return id.value_or(SomeId());
}

void write(QDataStream &stream, const EventsRecorded &message)
{
    stream << message.tenant.toBytes() << message.assetId.toBytes() << message.first << message.last << message.events;
}

void read(QDataStream &stream, EventsRecorded &message)
{
    message.tenant = readId<TenantId>(stream);
    message.assetId = readId<AssetId>(stream);
    stream >> message.first >> message.last >> message.events;
    const qsizetype count = message.events.size();
    if (message.first < 1 || message.last < message.first || (count > 0 && message.last - message.first + 1 != count))
        stream.setStatus(QDataStream::ReadCorruptData);
}

void write(QDataStream &stream, const UsersPresent &message)
{
    stream << message.tenant.toBytes() << message.assetId.toBytes() << qint32(message.users.size());
    for (const User &user : message.users)
        stream << user.id.toBytes() << user.name;
}

void read(QDataStream &stream, UsersPresent &message)
{
    message.tenant = readId<TenantId>(stream);
    message.assetId = readId<AssetId>(stream);
    qint32 count = 0;
    stream >> count;
    for (qint32 i = 0; i < count && stream.status() == QDataStream::Ok; ++i) {
        User user;
        user.id = readId<UserId>(stream);
        stream >> user.name;
        message.users.append(user);
    }
}

void write(QDataStream &stream, const AssetRemoved &message)
{
    stream << message.tenant.toBytes() << message.assetId.toBytes();
}

void read(QDataStream &stream, AssetRemoved &message)
{
    message.tenant = readId<TenantId>(stream);
    message.assetId = readId<AssetId>(stream);
}

void write(QDataStream &stream, const InvitationEnded &message)
{
    stream << message.invitation.toBytes();
}

void read(QDataStream &stream, InvitationEnded &message)
{
    message.invitation = readId<InvitationId>(stream);
}

void write(QDataStream &stream, const AssetChanged &message)
{
    stream << message.tenant.toBytes() << Protocol::encode(message.asset);
}

void read(QDataStream &stream, AssetChanged &message)
{
    message.tenant = readId<TenantId>(stream);
    QByteArray asset;
    stream >> asset;
    const auto decoded = Protocol::decodeAsset(asset);
    if (decoded)
        message.asset = *decoded;
    else
        stream.setStatus(QDataStream::ReadCorruptData);
}

template <class Message>
FanoutMessage readAs(QDataStream &stream)
{
    Message message;
    read(stream, message);
    return message;
}

} // namespace

QByteArray encode(const FromNode &said)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_0);
    stream << formatVersion << said.node << quint8(said.message.index());
    std::visit([&](const auto &message) { write(stream, message); }, said.message);
    return bytes;
}

std::optional<FromNode> decodeFromNode(const QByteArray &bytes)
{
    QDataStream stream(bytes);
    stream.setVersion(QDataStream::Qt_6_0);
    quint8 version = 0;
    quint8 kind = 0;
    FromNode said;
    stream >> version >> said.node >> kind;
    using Read = FanoutMessage (*)(QDataStream &);
    constexpr std::array<Read, std::variant_size_v<FanoutMessage>> readers{
        &readAs<EventsRecorded>, &readAs<UsersPresent>, &readAs<AssetRemoved>, &readAs<InvitationEnded>,
        &readAs<AssetChanged>};
    if (stream.status() != QDataStream::Ok || version != formatVersion || kind >= readers.size())
        return std::nullopt;
    said.message = readers[kind](stream);
    if (stream.status() != QDataStream::Ok || !stream.atEnd())
        return std::nullopt;
    return said;
}

} // namespace Pinthread::Server
