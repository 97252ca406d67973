// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qbytearray.h>
#include <QtCore/qcborarray.h>
#include <QtCore/qcborvalue.h>
#include <QtCore/qstring.h>

#include <optional>

namespace Monitor {

/// Whether `request` looks like a call in CBOR (PROTOCOL.md, section 11); text never does.
bool isCall(QByteArrayView request);

/// A call in CBOR.
QByteArray callBytes(const QString &command, const QCborMap &arguments);

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
    /// No more bytes will arrive. @return what append() has held back.
    QByteArray finish();

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
    std::optional<QCborArray> readFrame();
    QByteArray take(const QCborArray &frame);
    QByteArray takeEnd(const QCborValue &value);
    QByteArray takeFailure(const QCborMap &error);
    QByteArray takeEvent(const QCborValue &event);

    QByteArray m_pending;  ///< Of a frame that has not arrived completely.
    qsizetype m_tryAt = 0; ///< How many bytes must be pending to try again.
    QByteArray m_items;    ///< The JSON of all items, with commas.
    QCborValue m_result;   ///< Undefined if there is none.
    bool m_isValid = true;
    bool m_hasEnded = false;
    std::optional<Progress> m_progress;
    QString m_failure;
};

} // namespace Monitor
