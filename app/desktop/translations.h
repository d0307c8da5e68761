// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QStringList>

#include <memory>

class QTranslator;

namespace Pinthread {

/// The language of everything that is said: the program's own words, Qt's, and how dates and numbers are written. It
/// may be changed while the program runs: every widget then gets QEvent::LanguageChange. English is loaded like any
/// other language, for its plurals. Needs an application object; GUI thread.
class Translations : public QObject
{
    Q_OBJECT

public:
    /// Speaks \a code from the beginning, see use(). \a folder has a `pinthread_<code>.qm` for each language.
    explicit Translations(const QString &code = {}, const QString &folder = QStringLiteral(":/i18n"),
                          QObject *parent = nullptr);
    ~Translations() override;

    /// The codes of the languages there are, as `pt_BR`; in the order of their own names.
    [[nodiscard]] QStringList languages() const;
    /// Speaks \a code from now on; empty, or one that there is not: the system's language, or English.
    void use(const QString &code);

    /// What those who speak it call the language, with a capital letter: "Português (Brasil)".
    [[nodiscard]] static QString nativeName(const QString &code);

private:
    QString m_folder;
    std::unique_ptr<QTranslator> m_ofQt;
    std::unique_ptr<QTranslator> m_own;
};

} // namespace Pinthread
