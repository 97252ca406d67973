// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/service/servicedescription.h>

namespace Monitor {

/// A call of a service's command as people fill it in: a text for each parameter, checked as it is
/// typed.
class CallDraft
{
public:
    CallDraft() = default;
    /// With the defaults of the command's boolean parameters, which have no empty text.
    explicit CallDraft(const IpcCore::CommandDescription &command);

    const IpcCore::CommandDescription &command() const { return m_command; }

    /// @param index of the parameter, as for text() and problem().
    void setText(qsizetype index, const QString &text) { m_texts[index] = text; }

    const QString &text(qsizetype index) const { return m_texts.at(index); }

    /// Why the text is not accepted; empty if it is. A parameter that need not be given is left out
    /// if its text is empty.
    QString problem(qsizetype index) const;

    /// The message to send.
    /// @return InvalidArgument with the first problem and its parameter.
    IpcCore::Result<QByteArray> request() const;

private:
    bool isLeftOut(qsizetype index) const;

    IpcCore::CommandDescription m_command;
    QStringList m_texts; ///< One for each parameter.
};

} // namespace Monitor
