// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/look/language.h"

#include "gui/look/pseudotranslator.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qlibraryinfo.h>
#include <QtCore/qlocale.h>

#include <algorithm>

/// The macro needs a function in the global namespace.
static void loadTranslationResources()
{
    Q_INIT_RESOURCE(ipcmonitor_translations);
}

namespace Monitor {

namespace {

const QString PseudoName = QStringLiteral("pseudo");

// Qt's own texts in our windows. Distributions ship its translations in a separate package, which
// may be missing.
[[maybe_unused]] constexpr const char *TextsOfQt[] = {
    QT_TRANSLATE_NOOP("QPlatformTheme", "OK"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Cancel"),
    QT_TRANSLATE_NOOP("QPlatformTheme", "Close"),
    QT_TRANSLATE_NOOP("CloseButton", "Close Tab"),
    QT_TRANSLATE_NOOP("QLineEdit", "&Undo"),
    QT_TRANSLATE_NOOP("QLineEdit", "&Redo"),
    QT_TRANSLATE_NOOP("QLineEdit", "Cu&t"),
    QT_TRANSLATE_NOOP("QLineEdit", "&Copy"),
    QT_TRANSLATE_NOOP("QLineEdit", "&Paste"),
    QT_TRANSLATE_NOOP("QLineEdit", "Delete"),
    QT_TRANSLATE_NOOP("QLineEdit", "Select All"),
    QT_TRANSLATE_NOOP("QWidgetTextControl", "&Undo"),
    QT_TRANSLATE_NOOP("QWidgetTextControl", "&Redo"),
    QT_TRANSLATE_NOOP("QWidgetTextControl", "Cu&t"),
    QT_TRANSLATE_NOOP("QWidgetTextControl", "&Copy"),
    QT_TRANSLATE_NOOP("QWidgetTextControl", "&Paste"),
    QT_TRANSLATE_NOOP("QWidgetTextControl", "Delete"),
    QT_TRANSLATE_NOOP("QWidgetTextControl", "Select All"),
};

bool isTranslated(const QString &name)
{
    const auto &entries = Language::entries();
    return std::any_of(entries.begin(), entries.end(),
                       [&name](const Language::Entry &entry) { return entry.name == name; });
}

} // namespace

const std::vector<Language::Entry> &Language::entries()
{
    static const std::vector<Entry> all = {
        {QStringLiteral("de"), QStringLiteral("Deutsch")},
        {QStringLiteral("en"), QStringLiteral("English")},
        {QStringLiteral("es"), QStringLiteral("Español")},
        {QStringLiteral("fr"), QStringLiteral("Français")},
        {QStringLiteral("ja"), QStringLiteral("日本語")},
        {QStringLiteral("zh_CN"), QStringLiteral("简体中文")},
    };
    return all;
}

QString Language::bestOf(const QStringList &wanted)
{
    for (const QString &name : wanted) {
        const QLocale locale(name);
        for (const Entry &entry : entries()) {
            const QLocale translated(entry.name);
            // Simplified script does not serve readers of traditional Chinese.
            if (translated.language() == locale.language()
                && translated.script() == locale.script())
                return entry.name;
        }
    }
    return QStringLiteral("en");
}

QString Language::translated(const QString &name, const char *context, const char *text)
{
    QTranslator translator;
    const QString known = isTranslated(name) ? name : bestOf(QLocale::system().uiLanguages());
    // English has only plural forms.
    const QString found = translator.load(QStringLiteral(":/i18n/ipcmonitor_%1.qm").arg(known))
                              ? translator.translate(context, text)
                              : QString();
    return found.isEmpty() ? QString::fromUtf8(text) : found;
}

Language::Language()
{
    loadTranslationResources();
}

void Language::choose(const QString &name)
{
    // Deleting a translator uninstalls it.
    m_installed.clear();
    if (name == PseudoName) {
        m_current = name;
        install(std::make_unique<PseudoTranslator>());
        return;
    }
    const bool isChosen = isTranslated(name);
    m_current = isChosen ? name : bestOf(QLocale::system().uiLanguages());
    QLocale::setDefault(isChosen ? QLocale(name) : QLocale::system());
    auto ofQt = std::make_unique<QTranslator>();
    if (ofQt->load(QLocale(m_current), QStringLiteral("qtbase"), QStringLiteral("_"),
                   QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        install(std::move(ofQt));
    auto ours = std::make_unique<QTranslator>();
    if (ours->load(QStringLiteral(":/i18n/ipcmonitor_%1.qm").arg(m_current)))
        install(std::move(ours));
}

void Language::install(std::unique_ptr<QTranslator> translator)
{
    QCoreApplication::installTranslator(translator.get());
    m_installed.push_back(std::move(translator));
}

} // namespace Monitor
