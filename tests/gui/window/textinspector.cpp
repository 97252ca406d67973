// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "textinspector.h"

#include "gui/look/elidedlabel.h"
#include "gui/look/language.h"

#include <QtCore/qmap.h>
#include <QtGui/qaction.h>
#include <QtGui/qactiongroup.h>
#include <QtWidgets/QtWidgets>

#include <algorithm>

namespace TextInspector {

namespace {

QString describe(const QObject &object, const QString &text)
{
    return QStringLiteral("%1 %2: %3")
        .arg(QLatin1String(object.metaObject()->className()), object.objectName(), text);
}

// Sizes and times, which differ from run to run, so that the label is now and then too narrow.
bool showsFigures(const QWidget &widget)
{
    const auto *label = qobject_cast<const Monitor::ElidedLabel *>(&widget);
    const QString text = label ? label->text() : QString();
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}

bool isData(const QString &text)
{
    const auto &languages = Monitor::Language::entries();
    return std::none_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); })
           || text.startsWith(u'/')
           || std::any_of(languages.begin(), languages.end(),
                          [&text](const auto &entry) { return entry.nativeName == text; });
}

/// Widgets and actions Qt creates for internal use, without text.
bool isInternal(const QObject &object)
{
    const QString name = object.objectName();
    return (name.startsWith(QLatin1String("qt_")) || name.startsWith(QLatin1String("_q_")))
           && !qobject_cast<const QTabBar *>(&object);
}

bool isMenuText(const QAction &action)
{
    return action.isVisible() && !action.isSeparator() && !isInternal(action);
}

QStringList headersOf(const QAbstractItemView &view)
{
    QStringList titles;
    if (view.model() && qobject_cast<const QTableView *>(&view)) {
        for (int column = 0; column < view.model()->columnCount(); ++column)
            titles.append(view.model()->headerData(column, Qt::Horizontal).toString());
    }
    return titles;
}

QStringList itemsOf(const QWidget &widget)
{
    QStringList texts;
    if (const auto *tabs = qobject_cast<const QTabBar *>(&widget)) {
        // Tabs opened by the user are named after their content.
        for (int tab = 0; !tabs->tabsClosable() && tab < tabs->count(); ++tab)
            texts.append(tabs->tabText(tab));
    } else if (const auto *box = qobject_cast<const QComboBox *>(&widget)) {
        for (int item = 0; item < box->count(); ++item)
            texts.append(box->itemText(item));
    } else if (const auto *view = qobject_cast<const QAbstractItemView *>(&widget)) {
        texts = headersOf(*view);
    }
    return texts;
}

QStringList textsOf(const QWidget &widget)
{
    QStringList texts{widget.toolTip(), widget.statusTip(), widget.accessibleName(),
                      widget.accessibleDescription()};
    if (const auto *label = qobject_cast<const QLabel *>(&widget))
        texts.append(label->text());
    else if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        texts.append(button->text());
    else if (const auto *group = qobject_cast<const QGroupBox *>(&widget))
        texts.append(group->title());
    else if (const auto *edit = qobject_cast<const QLineEdit *>(&widget))
        texts.append(edit->placeholderText());
    else if (const auto *plain = qobject_cast<const QPlainTextEdit *>(&widget))
        texts.append(plain->placeholderText());
    else if (const auto *menu = qobject_cast<const QMenu *>(&widget))
        texts.append(menu->title());
    else if (const auto *dock = qobject_cast<const QDockWidget *>(&widget))
        texts.append(dock->windowTitle());
    return texts + itemsOf(widget);
}

QString mnemonicOf(const QString &text)
{
    return QKeySequence::mnemonic(text).toString();
}

/// Collects keys that are claimed twice.
class Claims
{
public:
    void add(const QString &key, const QString &who)
    {
        if (!key.isEmpty() && !m_claims[key].contains(who))
            m_claims[key].append(who);
    }

    QStringList conflicts(const QString &where) const
    {
        QStringList found;
        for (auto claim = m_claims.begin(); claim != m_claims.end(); ++claim) {
            if (claim->size() > 1)
                found.append(
                    QStringLiteral("%1, %2: %3").arg(where, claim.key(), claim->join(u'|')));
        }
        return found;
    }

private:
    QMap<QString, QStringList> m_claims;
};

void addMnemonics(Claims &claims, const QWidget &window)
{
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(&window) || widget->window() != &window)
            continue;
        if (const auto *bar = qobject_cast<const QMenuBar *>(widget)) {
            for (const QAction *action : bar->actions())
                claims.add(mnemonicOf(action->text()), action->text());
        } else if (const auto *label = qobject_cast<const QLabel *>(widget)) {
            if (label->buddy())
                claims.add(mnemonicOf(label->text()), label->text());
        } else if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
            claims.add(mnemonicOf(button->text()), button->text());
        } else if (qobject_cast<const QTabBar *>(widget)) {
            for (const QString &title : itemsOf(*widget))
                claims.add(mnemonicOf(title), title);
        }
    }
}

QStringList conflictsInMenu(const QWidget &menu, const QString &title)
{
    Claims entries;
    for (const QAction *action : menu.actions()) {
        if (isMenuText(*action))
            entries.add(mnemonicOf(action->text()), action->text());
    }
    return entries.conflicts(QStringLiteral("menu ") + title);
}

} // namespace

QString untranslated(const QWidget &window)
{
    QStringList found;
    const auto check = [&found](const QObject &object, const QString &text) {
        if (!text.isEmpty() && !text.contains(u'[') && !isData(text))
            found.append(describe(object, text));
    };
    if (window.isWindow())
        check(window, window.windowTitle());
    QList<QWidget *> widgets = window.findChildren<QWidget *>();
    widgets.append(const_cast<QWidget *>(&window));
    for (const QWidget *widget : std::as_const(widgets)) {
        if (isInternal(*widget))
            continue;
        for (const QString &text : textsOf(*widget))
            check(*widget, text);
    }
    for (const QAction *action : window.findChildren<QAction *>()) {
        if (!isMenuText(*action))
            continue;
        check(*action, action->text());
        check(*action, action->toolTip());
        check(*action, action->statusTip());
    }
    return found.join(u'\n');
}

QString clipped(const QWidget &window)
{
    QStringList found;
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisibleTo(&window) || isInternal(*widget))
            continue;
        const auto *label = qobject_cast<const QLabel *>(widget);
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const QSize wanted = widget->sizeHint();
        if (label && label->wordWrap() && !label->text().isEmpty()) {
            if (label->height() < label->heightForWidth(label->width()))
                found.append(describe(*label, label->text()));
        } else if ((label && !label->text().isEmpty()) || (button && !button->text().isEmpty())) {
            if (!showsFigures(*widget)
                && (widget->width() < wanted.width() || widget->height() < wanted.height()))
                found.append(describe(*widget, label ? label->text() : button->text()));
        } else if (const auto *edit = qobject_cast<const QLineEdit *>(widget);
                   edit && qobject_cast<const QDialog *>(&window)) {
            QStyleOptionFrame option;
            option.initFrom(edit);
            const QRect inside =
                edit->style()->subElementRect(QStyle::SE_LineEditContents, &option, edit);
            if (inside.width() < edit->fontMetrics().horizontalAdvance(edit->placeholderText()))
                found.append(describe(*edit, edit->placeholderText()));
        } else if (const auto *tabs = qobject_cast<const QTabBar *>(widget)) {
            // Tabs that do not fit get scroll buttons.
            for (const QToolButton *scroll : tabs->findChildren<QToolButton *>()) {
                if (scroll->isVisibleTo(&window))
                    found.append(describe(*tabs, tabs->tabText(tabs->count() - 1)));
            }
        } else if (const auto *header = qobject_cast<const QHeaderView *>(widget);
                   header && header->orientation() == Qt::Horizontal) {
            for (int column = 0; column < header->count(); ++column) {
                if (!header->isSectionHidden(column)
                    && header->sectionSize(column) < header->sectionSizeHint(column))
                    found.append(describe(
                        *header, header->model()->headerData(column, Qt::Horizontal).toString()));
            }
        }
    }
    return found.join(u'\n');
}

QString ambiguous(const QWidget &window)
{
    Claims mnemonics;
    addMnemonics(mnemonics, window);
    QStringList found = mnemonics.conflicts(QStringLiteral("mnemonics"));
    Claims keys;
    for (const QAction *action : window.findChildren<QAction *>()) {
        if (action->shortcutContext() != Qt::WindowShortcut || isInternal(*action))
            continue;
        for (const QKeySequence &key : action->shortcuts())
            keys.add(key.toString(), action->text());
    }
    found += keys.conflicts(QStringLiteral("keys"));
    for (const QWidget *widget : window.findChildren<QWidget *>()) {
        const auto *menu = qobject_cast<const QMenu *>(widget);
        if (menu || widget->contextMenuPolicy() == Qt::ActionsContextMenu)
            found += conflictsInMenu(*widget, menu ? menu->title() : widget->accessibleName());
    }
    return found.join(u'\n');
}

} // namespace TextInspector
