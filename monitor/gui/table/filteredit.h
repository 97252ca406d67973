// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/filter/filtercompletions.h"
#include "models/filter/filterstore.h"

#include <QtCore/qtimer.h>
#include <QtWidgets/qlineedit.h>

class QCompleter;
class QMenu;
class QStringListModel;

namespace Monitor {

/// Edits a table's filter, with completion and error messages.
class FilterEdit : public QLineEdit
{
    Q_OBJECT

public:
    /// Longer than the pause between two keystrokes.
    static constexpr std::chrono::milliseconds Debounce{150};

    explicit FilterEdit(QWidget *parent = nullptr);

    /// The columns that can be queried. Parses the text again.
    void setColumns(const QList<FilterColumn> &columns);

    /// Where value completions come from.
    void setValuesOf(const FilterCompletions::ValuesOf &valuesOf) { m_valuesOf = valuesOf; }

    /// The parsed text, valid or not. As of the last expressionChanged().
    const FilterExpression &expression() const { return m_expression; }

    /// Replaces the text and applies it at once.
    void setFilter(const QString &text);

    /// Adds a term, or removes its opposite, and applies the filter at once.
    /// @param exclude hide rows with this value.
    void addTerm(const QString &key, const QString &value, bool exclude);

    /// Applies the text without delay.
    void apply();

    FilterStore &store() { return m_store; }

    const FilterStore &store() const { return m_store; }

    /// A menu of saved and recent filters. Owned by the edit.
    QMenu *filterMenu() const { return m_menu; }

Q_SIGNALS:
    /// The text was changed and parsed; it may be invalid.
    void expressionChanged(const Monitor::FilterExpression &expression);
    /// Escape in the empty edit: the user wants to return to the table.
    void leaveRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void complete();
    void takeCompletion(const QString &text);
    void showValidity();
    QString helpText() const;
    void remember();
    void fillMenu();
    void askForName();

    QList<FilterColumn> m_columns;
    FilterCompletions::ValuesOf m_valuesOf;
    FilterCompletions m_completions;
    FilterExpression m_expression;
    FilterStore m_store;
    QTimer m_debounce;
    QCompleter *m_completer;
    QStringListModel *m_candidates;
    QAction *m_warning; ///< In the edit, while the text is invalid.
    QMenu *m_menu;
};

} // namespace Monitor
