// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/service/callframe.h>

#include <QtCore/qbytearray.h>
#include <QtCore/qcborvalue.h>
#include <QtCore/qstring.h>

#include <optional>

namespace Monitor {

/// What people read instead of a call's bytes: the command and its arguments. Empty if `request` is
/// not a whole call.
QString callText(QByteArrayView request);

/// A service's reply to a call in CBOR, taken apart as it arrives.
class CallReply
{
public:
    struct Progress
    {
        std::optional<double> done;
        std::optional<double> total;
        QString text;

        bool operator==(const Progress &other) const = default;
    };

    /// Takes the next bytes.
    /// @return what they say as text: the result of a text or bytes as they are, any other value
    ///         and each item as a line of JSON; empty for progress and heartbeats.
    QByteArray append(QByteArrayView bytes);

    /// Whether everything so far is a service's reply.
    bool isValid() const { return m_isValid; }

    /// Whether the result or the failure has arrived; nothing may follow.
    bool hasEnded() const { return m_hasEnded; }

    /// The last progress told; none at the end.
    const std::optional<Progress> &progress() const { return m_progress; }

    /// The service's refusal in words, with its kind and code; empty if there is none.
    const QString &failure() const { return m_failure; }

    /// The result; undefined if none has arrived.
    const QCborValue &result() const { return m_result; }

    /// All values as one JSON document: the result, or an array of all items. Empty if there is no
    /// list or object to look into.
    QByteArray document() const;

private:
    QByteArray take(const IpcCore::CallFrame &frame);
    QByteArray takeItem(const QByteArray &json);
    QByteArray takeResult(const QCborValue &value);
    QByteArray takeFailure(const QCborValue &error);

    IpcCore::CallFrameReader m_frames;
    QByteArray m_items;  ///< The JSON of all items, with commas.
    QCborValue m_result; ///< Undefined if there is none.
    bool m_isValid = true;
    bool m_hasEnded = false;
    std::optional<Progress> m_progress;
    QString m_failure;
};

} // namespace Monitor
