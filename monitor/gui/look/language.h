// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qstringlist.h>
#include <QtCore/qtranslator.h>

#include <memory>
#include <vector>

namespace Monitor {

/// The language that the application speaks. Texts are translated when they are made, so choose
/// before the first window is.
///
/// One per application, made after the QCoreApplication. GUI thread only.
class Language
{
public:
    /// A translation that there is.
    struct Entry
    {
        QString name;       ///< As the files have it: "de", "zh_CN".
        QString nativeName; ///< As those who read it call it.
    };

    /// All translations, ordered by name.
    static const std::vector<Entry> &entries();

    /// The translation to use for somebody who reads these.
    /// @param wanted names of locales, the best first, as of QLocale::uiLanguages().
    /// @return a name of entries(); English where nothing fits.
    static QString bestOf(const QStringList &wanted);

    Language();

    Language(const Language &) = delete;
    Language &operator=(const Language &) = delete;

    /// Has all texts from now on in one language, and numbers and dates with them.
    /// @param name one of entries(); "pseudo" for finding texts that are not translated; anything
    ///     else, or empty, is what the system wants, as are its numbers and dates.
    void choose(const QString &name);

    /// The translation in use: one of entries(), or "pseudo".
    const QString &current() const { return m_current; }

private:
    void install(std::unique_ptr<QTranslator> translator);

    QString m_current;
    std::vector<std::unique_ptr<QTranslator>> m_installed;
};

} // namespace Monitor
