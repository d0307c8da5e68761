// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace Pinthread {

void installTranslations(QCoreApplication &application)
{
    const QLocale locale;
    auto *ofQt = new QTranslator(&application);
    if (ofQt->load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                   QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(ofQt);

    auto *own = new QTranslator(&application);
    const QString folder = QStringLiteral(":/i18n");
    if (own->load(locale, QStringLiteral("pinthread"), QStringLiteral("_"), folder)
        || own->load(QStringLiteral("pinthread_en"), folder))
        QCoreApplication::installTranslator(own);
}

} // namespace Pinthread
