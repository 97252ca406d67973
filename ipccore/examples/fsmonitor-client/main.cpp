// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
//
// Asks the daemon of git's built-in file system monitor, which does not use this library, what has
// changed in the work tree.
//
// A request is the token of an earlier reply. The reply is a new token, then each path that has
// changed since, all of them ended by NUL; or "/" as the only path, if the daemon cannot know.
#include <ipccore/connection.h>

#include <QtCore/qcoreapplication.h>
#include <QtCore/qprocess.h>

#include <algorithm>
#include <cstdio>

using namespace IpcCore;
using namespace Qt::StringLiterals;

namespace {

enum ExitCode { Success = 0, Failure = 1, NoDaemon = 2, UsageError = 64 };

// The standard output of git without its last newline; empty if git fails.
QByteArray runGit(const QStringList &arguments)
{
    QProcess git;
    git.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    git.start(u"git"_s, arguments, QIODevice::ReadOnly);
    if (!git.waitForStarted()) {
        std::fprintf(stderr, "Cannot run git: %s\n", qUtf8Printable(git.errorString()));
        return {};
    }
    if (!git.waitForFinished() || git.exitStatus() != QProcess::NormalExit || git.exitCode() != 0)
        return {};
    QByteArray output = git.readAllStandardOutput();
    output.chop(output.endsWith('\n') ? 1 : 0);
    return output;
}

// Nobody listens, or has never done so: says what to do about it.
int explainNoDaemon(const EndpointPath &path)
{
    std::fprintf(stderr, "No daemon watches this work tree (at %s).\n", path.native().constData());
    const QByteArray build = runGit({u"version"_s, u"--build-options"_s});
    if (build.contains("feature: fsmonitor--daemon"))
        std::fprintf(stderr, "Start it:  git fsmonitor--daemon start\n"
                             "Or let git start it whenever it needs it:  "
                             "git config core.fsmonitor true\n");
    else
        std::fprintf(stderr, "This is %s, which has none: on Linux it comes with git 2.55.\n",
                     build.left(build.indexOf('\n')).constData());
    return NoDaemon;
}

// Names are bytes, all but NUL and the slash between them. Those that would spoil a list with one
// on each line are written as a string in C, as git does it.
QByteArray quoted(const QByteArray &name)
{
    const auto isOdd = [](char byte) {
        return static_cast<unsigned char>(byte) < ' ' || byte == 0x7f || byte == '"'
               || byte == '\\';
    };
    if (std::none_of(name.begin(), name.end(), isOdd))
        return name;
    QByteArray text = "\"";
    for (const char byte : name) {
        if (byte == '"' || byte == '\\')
            text.append('\\').append(byte);
        else if (isOdd(byte))
            text.append('\\').append(QByteArray::number(byte, 8).rightJustified(3, '0'));
        else
            text.append(byte);
    }
    return text.append('"');
}

int show(const QByteArray &reply)
{
    QList<QByteArray> parts = reply.split('\0');
    if (parts.size() < 2 || parts.constFirst().isEmpty()) {
        std::fprintf(stderr, "The reply is none of a file system monitor\n");
        return Failure;
    }
    std::printf("token %s\n", quoted(parts.takeFirst()).constData());
    for (const QByteArray &path : std::as_const(parts)) {
        if (path == "/")
            std::printf("everything may have changed\n");
        else if (!path.isEmpty())
            std::printf("changed %s\n", quoted(path).constData());
    }
    return Success;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (argc > 2) {
        std::fprintf(stderr,
                     "Usage: %s [TOKEN]\n"
                     "Run it in a work tree of git. Without TOKEN it only tells the present one.\n",
                     argv[0]);
        return UsageError;
    }
    // Each work tree has its own, in its git directory.
    const QByteArray file = runGit({u"rev-parse"_s, u"--git-path"_s, u"fsmonitor--daemon.ipc"_s});
    if (file.isEmpty())
        return Failure;

    const EndpointPath path(file);
    ConnectOptions options;
    options.waitIfBusy = true;
    const auto reply = sendCommand(path, options, QByteArrayView(argc == 2 ? argv[1] : ""));
    if (reply)
        return show(*reply);
    if (reply.error().code == ErrorCode::PathNotFound
        || reply.error().code == ErrorCode::NotListening)
        return explainNoDaemon(path);
    std::fprintf(stderr, "%s (%s)\n", qUtf8Printable(reply.error().message),
                 nameOf(reply.error().code));
    return Failure;
}
