// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/console/calldraft.h"

#include <QtWidgets/qscrollarea.h>

class QFormLayout;
class QLabel;

namespace Monitor {

/// A form for a call of a service's command: a field for each parameter, and below it what the
/// parameter accepts, or why the value is not accepted.
class CallForm : public QScrollArea
{
    Q_OBJECT

public:
    /// More parameters than anybody would fill in have no field.
    static constexpr qsizetype MostFields = 100;

    explicit CallForm(QWidget *parent = nullptr);

    /// Makes an empty form.
    void setCommand(const IpcCore::CommandDescription &command);
    /// Fills in a parameter, if there is one of this name.
    void setValue(const QString &parameter, const QString &text);

    const CallDraft &draft() const { return m_draft; }

    QWidget *field(qsizetype index) const { return m_fields.at(index); }

    /// What is shown below a field.
    QString note(qsizetype index) const;

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *createField(qsizetype index);
    QWidget *createCheckBox(qsizetype index);
    QWidget *createChoice(qsizetype index);
    QWidget *createJsonEdit(qsizetype index);
    QWidget *createLineEdit(qsizetype index);
    void take(qsizetype index, const QString &text);
    void showNote(qsizetype index);

    CallDraft m_draft;
    QList<QWidget *> m_fields;
    QList<QLabel *> m_notes;
    QList<bool> m_isTouched; ///< Nobody is told what is wrong before they have typed.
};

} // namespace Monitor
