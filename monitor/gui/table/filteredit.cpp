// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/table/filteredit.h"

#include "gui/look/icons.h"
#include "gui/look/plaintext.h"

#include <QtCore/qstringlistmodel.h>
#include <QtGui/qaction.h>
#include <QtGui/qevent.h>
#include <QtWidgets/qabstractitemview.h>
#include <QtWidgets/qcompleter.h>
#include <QtWidgets/qinputdialog.h>
#include <QtWidgets/qmenu.h>
#include <QtWidgets/qstyle.h>

namespace Monitor {

FilterEdit::FilterEdit(QWidget *parent)
    : QLineEdit(parent)
    , m_completer(new QCompleter(this))
    , m_candidates(new QStringListModel(this))
    , m_warning(new QAction(this))
    , m_menu(new QMenu(tr("Filters"), this))
{
    setAccessibleName(tr("Filter"));
    setPlaceholderText(tr("Words, or key:value, key>10ms, -not, /expression/"));
    setClearButtonEnabled(true);
    m_warning->setIcon(icon(IconName::FilterInvalid));
    m_warning->setVisible(false);
    addAction(m_warning, TrailingPosition);
    m_debounce.setSingleShot(true);
    m_debounce.setInterval(Debounce);
    connect(&m_debounce, &QTimer::timeout, this, &FilterEdit::apply);
    connect(this, &QLineEdit::textChanged, this, [this] { m_debounce.start(); });
    connect(this, &QLineEdit::textEdited, this, &FilterEdit::complete);
    m_completer->setWidget(this);
    m_completer->setModel(m_candidates);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this,
            &FilterEdit::takeCompletion);
    connect(m_menu, &QMenu::aboutToShow, this, &FilterEdit::fillMenu);
    showValidity();
}

void FilterEdit::setColumns(const QList<FilterColumn> &columns)
{
    if (m_columns == columns)
        return;
    m_columns = columns;
    apply();
}

void FilterEdit::setFilter(const QString &text)
{
    setText(text);
    apply();
}

void FilterEdit::addTerm(const QString &key, const QString &value, bool exclude)
{
    apply();
    setFilter(m_expression.textWith(key, value, exclude));
    remember();
}

void FilterEdit::apply()
{
    m_debounce.stop();
    m_expression = FilterExpression::parse(text(), m_columns);
    showValidity();
    Q_EMIT expressionChanged(m_expression);
}

void FilterEdit::showValidity()
{
    const QString message = m_expression.error() ? m_expression.error()->message : QString();
    m_warning->setVisible(!m_expression.isValid());
    m_warning->setText(tr("This filter is not valid"));
    m_warning->setToolTip(plainText(message));
    setToolTip(message.isEmpty() ? helpText() : plainText(message));
    setAccessibleDescription(m_expression.isValid() ? tr("The filter is valid.") : message);
}

QString FilterEdit::helpText() const
{
    QStringList keys;
    for (const FilterColumn &column : m_columns) {
        if (!column.key.isEmpty())
            keys.append(column.key);
    }
    return tr("Words that rows contain, or conditions, as in %1.\nKeys: %2")
        .arg(QStringLiteral("pid:12 age>5s -ping /expression/"), keys.join(QLatin1String(", ")));
}

void FilterEdit::complete()
{
    m_completions = FilterCompletions::at(text(), cursorPosition(), m_columns, [this](int column) {
        return m_valuesOf ? m_valuesOf(column) : QStringList();
    });
    m_candidates->setStringList(m_completions.texts);
    const QString typed = text().sliced(m_completions.position, m_completions.length);
    if (m_completions.texts.isEmpty() || m_completions.texts == QStringList{typed}) {
        m_completer->popup()->hide();
        return;
    }
    QRect place = cursorRect();
    place.setWidth(m_completer->popup()->sizeHintForColumn(0)
                   + 2 * style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this));
    m_completer->complete(place);
}

void FilterEdit::takeCompletion(const QString &completion)
{
    QString changed = text();
    changed.replace(m_completions.position, m_completions.length, completion);
    setText(changed);
    setCursorPosition(int(m_completions.position + completion.size()));
    // A completed key is followed by its values.
    if (completion.endsWith(u':'))
        complete();
}

void FilterEdit::remember()
{
    if (m_expression.isValid())
        m_store.addToHistory(text());
}

void FilterEdit::keyPressEvent(QKeyEvent *event)
{
    const bool isPopupOpen = m_completer->popup()->isVisible();
    if (event->key() == Qt::Key_Escape && !isPopupOpen) {
        if (text().isEmpty())
            Q_EMIT leaveRequested();
        else
            setFilter(QString());
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        apply();
        remember();
    }
    if (event->key() == Qt::Key_Down && !isPopupOpen) {
        complete();
        if (!m_completer->popup()->isVisible())
            Q_EMIT leaveRequested();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void FilterEdit::focusOutEvent(QFocusEvent *event)
{
    if (event->reason() != Qt::PopupFocusReason) {
        if (m_debounce.isActive())
            apply();
        remember();
    }
    QLineEdit::focusOutEvent(event);
}

void FilterEdit::fillMenu()
{
    m_menu->clear();
    m_menu->addSection(tr("Saved"));
    for (const FilterStore::Saved &filter : m_store.saved()) {
        QAction *const action = m_menu->addAction(filter.name);
        action->setToolTip(filter.text);
        connect(action, &QAction::triggered, this, [this, filter] { setFilter(filter.text); });
    }
    QAction *const save = m_menu->addAction(tr("&Save This Filter…"));
    save->setEnabled(m_expression.isValid() && !m_expression.isEmpty());
    connect(save, &QAction::triggered, this, &FilterEdit::askForName);
    if (!m_store.saved().isEmpty()) {
        QMenu *const remove = m_menu->addMenu(tr("&Delete Saved Filter"));
        for (const FilterStore::Saved &filter : m_store.saved()) {
            connect(remove->addAction(filter.name), &QAction::triggered, this,
                    [this, filter] { m_store.remove(filter.name); });
        }
    }
    if (m_store.history().isEmpty())
        return;
    m_menu->addSection(tr("Recent"));
    for (const QString &text : m_store.history()) {
        QString shown = text;
        shown.replace(u'&', QLatin1String("&&"));
        connect(m_menu->addAction(shown), &QAction::triggered, this,
                [this, text] { setFilter(text); });
    }
}

void FilterEdit::askForName()
{
    auto *const dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Save Filter"));
    dialog->setLabelText(tr("&Name of the filter:"));
    const QString filter = text();
    connect(dialog, &QInputDialog::textValueSelected, this,
            [this, filter](const QString &name) { m_store.save(name, filter); });
    dialog->open();
}

} // namespace Monitor
