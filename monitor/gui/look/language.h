// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qstringlist.h>
#include <QtCore/qtranslator.h>

#include <memory>
#include <vector>

namespace Monitor {

/// The application's language. Texts are translated when they are created, so choose before the
/// first window.
///
/// One per application, created after the QCoreApplication. GUI thread only.
class Language
{
public:
    /// An available translation.
    struct Entry
    {
        QString name;       ///< As in the file names: "de", "zh_CN".
        QString nativeName; ///< In the language itself.
    };

    /// All translations, sorted by name.
    static const std::vector<Entry> &entries();

    /// The best translation for a user's preferences.
    /// @param wanted locale names, best first, as from QLocale::uiLanguages().
    /// @return a name in entries(); English if none matches.
    static QString bestOf(const QStringList &wanted);

    /// A text in a language other than the current one, for announcing it.
    /// @param name as in choose().
    /// @param context, text as given to translate().
    static QString translated(const QString &name, const char *context, const char *text);

    Language();

    Language(const Language &) = delete;
    Language &operator=(const Language &) = delete;

    /// Sets the language of all texts from now on, with its number and date formats.
    /// @param name one of entries(), or "pseudo" to find untranslated texts; anything else, or
    ///        empty, follows the system, formats included.
    void choose(const QString &name);

    /// The current translation: one of entries(), or "pseudo".
    const QString &current() const { return m_current; }

private:
    void install(std::unique_ptr<QTranslator> translator);

    QString m_current;
    std::vector<std::unique_ptr<QTranslator>> m_installed;
};

} // namespace Monitor
