// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/service/callerror.h>
#include <ipccore/testing/ipccore_servicetesting_export.h>

#include <QtCore/qcborvalue.h>
#include <QtCore/qlist.h>

#include <chrono>

namespace IpcCore::Testing {

/// What a FakeService does with a call, and when. A value type, made by the first functions and
/// refined by the others: `CallAnswer::value(3).progress(1, 2).after(20ms)`.
class IPCCORE_SERVICETESTING_EXPORT CallAnswer
{
public:
    /// How the call ends.
    enum class Kind {
        Value,  ///< The command's result.
        Error,  ///< A typed error.
        HangUp, ///< Closes the connection without a result.
        Never,  ///< No result; the connection stays open.
        Broken, ///< A complete reply that is not that of a service.
    };

    /// When it is answered.
    enum class Timing {
        AtOnce,    ///< When the call has arrived.
        Delayed,   ///< After delay().
        OnRelease, ///< When the test calls FakeService::release().
    };

    /// Something that is sent before the end.
    struct Step
    {
        QCborValue item = QCborValue(QCborValue::Undefined); ///< Undefined: a report of progress.
        double done = 0;                                     ///< See progress().
        double total = 0;                                    ///< See progress().
        QString text = {};                                   ///< See progress().

        bool operator==(const Step &other) const = default;
    };

    /// The command succeeds.
    /// @param value undefined means that there is nothing to tell; clients get null.
    static CallAnswer value(const QCborValue &value);

    /// The command is refused or fails with `error`.
    static CallAnswer error(const CallError &error);

    /// Closes the connection, like a service that was killed: clients report Transport with
    /// ConnectionClosed, or with ReplyTruncated after items or progress.
    static CallAnswer hangUp();

    /// Never ends, like a hung service: clients report Transport with Timeout.
    static CallAnswer never();

    /// Sends `bytes` as they are, in place of a result, and completes the reply: clients report
    /// BadReply unless they are frames of PROTOCOL.md section 11.
    static CallAnswer broken(const QByteArray &bytes = QByteArrayLiteral("\xff"));

    /// The same answer with one more item of a stream before its end.
    CallAnswer item(const QCborValue &value) const;

    /// The same answer with one more report of progress before its end.
    /// @param done how much is done, in any unit.
    /// @param total how much there is to do, in the same unit; 0 if unknown.
    /// @param text for people; may be empty.
    CallAnswer progress(double done, double total, const QString &text = {}) const;

    /// The same answer, which begins after `delay` (0 or more). Occupies one of the service's
    /// workers meanwhile, unless the client leaves.
    CallAnswer after(std::chrono::milliseconds delay) const;

    /// The same answer, whose end is held until the test calls FakeService::release(); its items
    /// and progress are sent at once. Controls the order of events without a clock. Occupies a
    /// worker as after() does.
    CallAnswer onRelease() const;

    /// How the call ends.
    Kind kind() const { return m_kind; }

    /// When it is answered.
    Timing timing() const { return m_timing; }

    /// What is sent before the end.
    const QList<Step> &steps() const { return m_steps; }

    /// The result. Meaningful with Kind::Value.
    const QCborValue &result() const { return m_value; }

    /// The error. Meaningful with Kind::Error.
    const CallError &failure() const { return m_error; }

    /// What is sent in place of a result. Meaningful with Kind::Broken.
    const QByteArray &bytes() const { return m_bytes; }

    /// The delay of after(); 0 without.
    std::chrono::milliseconds delay() const { return m_delay; }

    bool operator==(const CallAnswer &other) const = default;

private:
    explicit CallAnswer(Kind kind)
        : m_kind(kind)
    {}

    Kind m_kind;
    Timing m_timing = Timing::AtOnce;
    std::chrono::milliseconds m_delay{0};
    QList<Step> m_steps;
    QCborValue m_value = QCborValue(QCborValue::Undefined);
    CallError m_error;
    QByteArray m_bytes;
};

} // namespace IpcCore::Testing
