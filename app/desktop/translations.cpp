// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "translations.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <algorithm>

namespace Pinthread {

namespace {

const QString fileStart = QStringLiteral("pinthread_");

/// A translator that has something to say goes into \a place and to work; the one before leaves.
void replace(std::unique_ptr<QTranslator> &place, std::unique_ptr<QTranslator> next)
{
    if (place)
        QCoreApplication::removeTranslator(place.get());
    place = std::move(next);
    if (place)
        QCoreApplication::installTranslator(place.get());
}

} // namespace

Translations::Translations(const QString &code, const QString &folder, QObject *parent)
    : QObject(parent), m_folder(folder)
{
    use(code);
}

Translations::~Translations() = default;

QStringList Translations::languages() const
{
    QStringList codes;
    const QStringList files = QDir(m_folder).entryList({fileStart + QStringLiteral("*.qm")});
    for (const QString &file : files)
        codes += file.sliced(fileStart.size()).chopped(3);
    std::ranges::sort(codes, {}, &Translations::nativeName);
    return codes;
}

void Translations::use(const QString &code)
{
    const bool chosen = !code.isEmpty() && languages().contains(code);
    const QLocale locale = chosen ? QLocale(code) : QLocale::system();
    QLocale::setDefault(locale);

    auto ofQt = std::make_unique<QTranslator>();
    if (!ofQt->load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                    QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        ofQt.reset(); // As for English, which Qt speaks by itself.
    auto own = std::make_unique<QTranslator>();
    const QString english = fileStart + QStringLiteral("en");
    const bool found = chosen ? own->load(fileStart + code, m_folder)
                              : own->load(locale, QStringLiteral("pinthread"), QStringLiteral("_"), m_folder);
    if (!found && !own->load(english, m_folder))
        own.reset();
    replace(m_ofQt, std::move(ofQt));
    replace(m_own, std::move(own));
}

QString Translations::nativeName(const QString &code)
{
    const QLocale locale(code);
    QString name = locale.nativeLanguageName();
    if (code == QLatin1String("en"))
        name = QStringLiteral("English"); // Not "American English", which the code alone would mean.
    if (code == QLatin1String("es"))
        name = QStringLiteral("Español");
    if (code.contains(QLatin1Char('_')) && !name.contains(QLatin1Char('(')))
        name = QStringLiteral("%1 (%2)").arg(name, locale.nativeTerritoryName());
    if (!name.isEmpty())
        name.replace(0, 1, locale.toUpper(name.left(1)));
    return name;
}

} // namespace Pinthread
