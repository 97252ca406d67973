// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
//
// A test without Qt Test: IpcCore::Testing does not need it.
#include <ipccore/connection.h>
#include <ipccore/testing/fakeserver.h>
#include <ipccore/testing/rawserver.h>
#include <ipccore/testing/tostring.h>
#include <ipccore/testing/waitforstate.h>

#include <QtCore/qcoreapplication.h>

#include <memory>
#include <string_view>

using namespace IpcCore;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    Testing::FakeServer server;
    server.reply("ping", "pong");
    if (!server.start() || !Testing::waitForState(server.path(), ActiveState::Listening))
        return 1;
    if (sendCommand(server.path(), {}, "ping").valueOr({}) != "pong")
        return 2;
    const Testing::RawServer broken("what?");
    const auto reply = sendCommand(broken.path(), {}, "ping");
    if (reply)
        return 3;
    // The meta-object of the library's enumerations is exported.
    if (nameOf(reply.error().code) != std::string_view("ProtocolError"))
        return 4;
    const std::unique_ptr<char[]> text(toString(reply.error()));
    return std::string_view(text.get()).starts_with("Error(ProtocolError: ") ? 0 : 5;
}
