// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/backup/backup.h"

#include "server/backup/archivereader.h"
#include "server/backup/archivewriter.h"
#include "server/backup/databasecopy.h"
#include "server/storage/contentstore.h"
#include "server/storage/sqlitejournal.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

namespace Pinthread::Server {

namespace {

const QString contentFolder = QStringLiteral("content");

/// What others on the network know the server by; not every server has them.
const QStringList identityFiles{QStringLiteral("server-certificate.pem"), QStringLiteral("sharing.json")};

QString contentPart(const QByteArray &hash)
{
    const QString name = QString::fromLatin1(hash.toHex());
    return QStringLiteral("%1/%2/%3").arg(contentFolder, name.left(2), name);
}

bool isContentPart(const QString &name)
{
    static const QRegularExpression pattern(QStringLiteral("^content/([0-9a-f]{2})/\\1[0-9a-f]{62}$"));
    return pattern.match(name).hasMatch();
}

bool isKnownPart(const QString &name)
{
    return name == SqliteJournal::fileName() || identityFiles.contains(name) || isContentPart(name);
}

/// Whether a content is what its name says.
bool isSound(const Manifest::Part &part)
{
    return part.name == contentPart(part.sha256);
}

/// Everything that was written below \a directory is on the disk.
bool syncAll(const QString &directory)
{
    const int fd = ::open(QFile::encodeName(directory).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool synced = fd >= 0 && ::syncfs(fd) == 0;
    if (fd >= 0)
        ::close(fd);
    return synced;
}

/// What \a manifest and the database in \a databasePath say together.
Expected<BackupReport, QString> examine(const QString &file, const Manifest &manifest, const QString &databasePath)
{
    const auto unusable = [&](const QString &problem) {
        return failure(QStringLiteral("The database in the backup %1 cannot be used: %2.").arg(file, problem));
    };
    if (!QFileInfo::exists(databasePath))
        return failure(QStringLiteral("The backup %1 holds no database. Use another one.").arg(file));
    const DatabaseCopy database(databasePath);
    if (const auto checked = database.check(); !checked)
        return unusable(checked.error());
    const auto assets = database.assetCount();
    const auto contents = database.contents();
    if (!assets || !contents)
        return unusable(assets ? contents.error() : assets.error());

    BackupReport report{.createdAt = manifest.createdAt,
                        .program = manifest.program,
                        .assets = *assets,
                        .bytes = QFileInfo(file).size()};
    QHash<QString, bool> soundness;
    for (const Manifest::Part &part : manifest.parts)
        soundness.insert(part.name, isSound(part));
    for (const DatabaseCopy::Content &content : *contents) {
        const auto found = soundness.constFind(contentPart(content.hash));
        if (found == soundness.cend())
            ++report.withoutContent;
        else if (*found)
            ++report.contents;
        else
            report.damage.append(QStringLiteral("The content of \"%1\" was damaged on the disk already (%2).")
                                     .arg(content.asset, found.key()));
    }
    return report;
}

/// Everything of \a directory into the archive \a target, by way of a copy of the database in \a work.
Expected<Manifest, QString> pack(const QString &directory, const ContentStore &store, const QString &work,
                                 const QString &target, Manifest manifest)
{
    const QString copy = work + u'/' + SqliteJournal::fileName();
    const auto copied = [&]() -> Expected<QList<DatabaseCopy::Content>, QString> {
        const DatabaseCopy original(directory + u'/' + SqliteJournal::fileName());
        if (const auto made = original.copyTo(copy); !made)
            return failure(QStringLiteral("the database cannot be copied to %1: %2").arg(work, made.error()));
        const DatabaseCopy database(copy);
        return database.check().and_then([&] { return database.contents(); }).map_error([](const QString &problem) {
            return QStringLiteral("the database cannot be used: %1").arg(problem);
        });
    }();
    if (!copied)
        return failure(copied.error());
    auto writer = ArchiveWriter::create(target);
    if (!writer)
        return failure(writer.error());
    QList<std::pair<QString, QString>> files{{SqliteJournal::fileName(), copy}};
    for (const QString &name : identityFiles)
        files.append({name, directory + u'/' + name});
    // The database comes first: every content that it names was stored before, if it ever was.
    for (const DatabaseCopy::Content &content : *copied)
        files.append({contentPart(content.hash), store.path(content.hash)});
    for (const auto &[name, path] : std::as_const(files)) {
        if (!QFileInfo::exists(path))
            continue;
        const auto part = (*writer)->addFile(name, path);
        if (!part)
            return failure(part.error());
        manifest.parts.append(*part);
    }
    return (*writer)
        ->add(Manifest::fileName(), manifest.toJson())
        .and_then([&] { return (*writer)->finish(); })
        .map([&] { return manifest; });
}

/// Moves what is in \a staging one folder up, the database last: without it there is nothing that could be served. When
/// that fails, nothing of it is left there.
bool moveUp(const QString &staging, const QString &directory)
{
    QStringList names = QDir(staging).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden);
    names.removeAll(SqliteJournal::fileName());
    names.append(SqliteJournal::fileName());
    const bool moved = std::ranges::all_of(
        names, [&](const QString &name) { return QFile::rename(staging + u'/' + name, directory + u'/' + name); });
    for (const QString &name : moved ? QStringList() : names) {
        const QString path = directory + u'/' + name;
        if (!QFile::remove(path))
            QDir(path).removeRecursively();
    }
    return moved;
}

Expected<BackupReport, QString> unpack(const QString &file, const QString &staging, const Clock &clock, Random &random)
{
    const auto manifest = ArchiveReader::read(
        file, [&staging](const QString &name) { return isKnownPart(name) ? staging + u'/' + name : QString(); });
    if (!manifest)
        return failure(manifest.error());
    const QString databasePath = staging + u'/' + SqliteJournal::fileName();
    const auto report = examine(file, *manifest, databasePath);
    if (!report)
        return failure(report.error());
    for (const Manifest::Part &part : manifest->parts) {
        if (isContentPart(part.name) && !isSound(part))
            QFile::remove(staging + u'/' + part.name);
    }
    DatabaseCopy database(databasePath);
    if (const auto begun = database.setEpoch(UuidBits::makeV7(clock, random).toText()); !begun)
        return failure(QStringLiteral("A new history cannot be begun: %1.").arg(begun.error()));
    return report;
}

} // namespace

Expected<BackupReport, QString> Backup::make(const QString &directory, const QString &file, const QString &program,
                                             const Clock &clock, const QString &contentDirectory)
{
    const QString databasePath = directory + u'/' + SqliteJournal::fileName();
    if (!QFileInfo::exists(databasePath))
        return failure(QStringLiteral("There is no server's data in %1. Name its data directory.").arg(directory));
    if (QFileInfo::exists(file))
        return failure(QStringLiteral("There is a file %1 already. Choose another name, or move it away.").arg(file));
    const auto notMade = [](const QString &problem) {
        return QStringLiteral("The backup was not made: %1.").arg(problem);
    };
    // Beside the file, where there must be room anyway; it removes itself with all that is in it.
    const QTemporaryDir work(file + QStringLiteral(".XXXXXX"));
    if (!work.isValid())
        return failure(notMade(QStringLiteral("%1 cannot be made: %2").arg(file, work.errorString())));
    const QString archive = work.filePath(QStringLiteral("backup.tar"));
    const ContentStore store(contentDirectory.isEmpty() ? directory : contentDirectory);
    const auto packed =
        pack(directory, store, work.path(), archive, {.program = program, .createdAt = clock.now(), .parts = {}});
    if (!packed)
        return failure(notMade(packed.error()));
    const auto report = examine(archive, *packed, work.filePath(SqliteJournal::fileName()));
    if (!report)
        return failure(report.error());
    if (!QFile::rename(archive, file))
        return failure(notMade(QStringLiteral("%1 cannot be made").arg(file)));
    syncAll(QFileInfo(file).absolutePath());
    return report;
}

Expected<BackupReport, QString> Backup::check(const QString &file)
{
    const QTemporaryDir work;
    if (!work.isValid())
        return failure(QStringLiteral("There is no room to unpack the database: %1.").arg(work.errorString()));
    const QString databasePath = work.filePath(SqliteJournal::fileName());
    return ArchiveReader::read(
               file, [&](const QString &name) { return name == SqliteJournal::fileName() ? databasePath : QString(); })
        .and_then([&](const Manifest &manifest) { return examine(file, manifest, databasePath); });
}

Expected<BackupReport, QString> Backup::restore(const QString &file, const QString &directory, const Clock &clock,
                                                Random &random)
{
    const bool existed = QDir(directory).exists();
    if (existed && !QDir(directory).isEmpty(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden))
        return failure(QStringLiteral("The directory %1 is not empty. Choose another one, or move away what is in it.")
                           .arg(directory));
    // Within the directory, which may be a mount of its own.
    const QString staging = directory + QStringLiteral("/.restoring");
    const auto undo = [&] {
        QDir(staging).removeRecursively();
        if (!existed)
            QDir().rmdir(directory);
    };
    if (!QDir().mkpath(staging))
        return failure(QStringLiteral("The directory %1 cannot be made or written to.").arg(directory));
    constexpr auto owner = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
    if (!existed)
        QFile::setPermissions(directory, owner);
    auto report = unpack(file, staging, clock, random);
    if (report && (!syncAll(staging) || !moveUp(staging, directory))) {
        report = failure(QStringLiteral("Nothing could be put into %1: %2.").arg(directory, qt_error_string()));
    }
    if (!report) {
        undo();
        return report;
    }
    QDir().rmdir(staging);
    syncAll(directory);
    return report;
}

} // namespace Pinthread::Server
