// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "translations/messages.h"

#include <QXmlStreamReader>

namespace Pinthread::Translating {

namespace {

QStringList readForms(QXmlStreamReader &xml, bool counts)
{
    if (!counts)
        return {xml.readElementText()};
    QStringList forms;
    while (xml.readNextStartElement())
        forms += xml.readElementText();
    return forms;
}

Message readMessage(QXmlStreamReader &xml, const QString &context)
{
    Message message;
    message.context = context;
    message.counts = xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes");
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("source")) {
            message.source = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            message.finished = !xml.attributes().hasAttribute(QLatin1String("type"));
            message.forms = readForms(xml, message.counts);
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

} // namespace

Messages readMessages(QIODevice &file)
{
    Messages messages;
    QXmlStreamReader xml(&file);
    if (xml.readNextStartElement() && xml.name() == QLatin1String("TS"))
        messages.language = xml.attributes().value(QLatin1String("language")).toString();
    else
        xml.raiseError(QStringLiteral("This is not a .ts file."));
    QString context;
    while (xml.readNextStartElement()) {
        while (xml.readNextStartElement()) {
            if (xml.name() == QLatin1String("name"))
                context = xml.readElementText();
            else if (xml.name() == QLatin1String("message"))
                messages.list += readMessage(xml, context);
            else
                xml.skipCurrentElement();
        }
    }
    messages.problem = xml.errorString();
    return messages;
}

} // namespace Pinthread::Translating
