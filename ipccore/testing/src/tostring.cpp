// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include <ipccore/testing/tostring.h>

namespace IpcCore {

namespace {

const char *textOf(Delivery delivery)
{
    switch (delivery) {
    case Delivery::NotSent:
        return "NotSent";
    case Delivery::MaybeProcessed:
        return "MaybeProcessed";
    }
    return "";
}

const char *textOf(Phase phase)
{
    switch (phase) {
    case Phase::None:
        return "None";
    case Phase::Connect:
        return "Connect";
    case Phase::Send:
        return "Send";
    case Phase::Receive:
        return "Receive";
    }
    return "";
}

} // namespace

char *toString(ActiveState state)
{
    return qstrdup(nameOf(state));
}

char *toString(StateReason reason)
{
    return qstrdup(nameOf(reason));
}

char *toString(ErrorCode code)
{
    return qstrdup(nameOf(code));
}

char *toString(Delivery delivery)
{
    return qstrdup(textOf(delivery));
}

char *toString(Phase phase)
{
    return qstrdup(textOf(phase));
}

char *toString(const Error &error)
{
    const QByteArray text = QByteArray(nameOf(error.code)) + " (" + error.message.toUtf8()
                            + "), errno " + QByteArray::number(error.systemError) + ", state "
                            + nameOf(error.state) + ", reason " + nameOf(error.reason) + ", phase "
                            + textOf(error.phase) + ", " + textOf(error.delivery);
    return qstrdup(text.constData());
}

} // namespace IpcCore
