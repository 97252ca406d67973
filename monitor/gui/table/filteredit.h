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

/// Where a table's filter is typed: with completion, and with a word about what is wrong.
class FilterEdit : public QLineEdit
{
    Q_OBJECT

public:
    /// As long as people take between two letters.
    static constexpr std::chrono::milliseconds Debounce{150};

    explicit FilterEdit(QWidget *parent = nullptr);

    /// What can be asked for. Reads the text again.
    void setColumns(const QList<FilterColumn> &columns);

    /// Where values to complete come from.
    void setValuesOf(const FilterCompletions::ValuesOf &valuesOf) { m_valuesOf = valuesOf; }

    /// What the text means, valid or not. As of the last expressionChanged().
    const FilterExpression &expression() const { return m_expression; }

    /// Replaces the text and applies it at once.
    void setFilter(const QString &text);

    /// Adds a term to what is there, or removes the opposite one, and applies it at once.
    /// @param exclude rows with this value are not wanted.
    void addTerm(const QString &key, const QString &value, bool exclude);

    /// Applies what is typed without waiting.
    void apply();

    FilterStore &store() { return m_store; }

    const FilterStore &store() const { return m_store; }

    /// Filters kept under a name and those used last, to choose from. Owned by the edit.
    QMenu *filterMenu() const { return m_menu; }

Q_SIGNALS:
    /// The text changed and has been read; it may be invalid.
    void expressionChanged(const Monitor::FilterExpression &expression);
    /// Escape in the empty edit: the user wants back to the table.
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
    QAction *m_warning; ///< In the edit, while the text is not valid.
    QMenu *m_menu;
};

} // namespace Monitor
