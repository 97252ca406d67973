// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT

// The server program for tst_serverlauncher: launchee <path> <mode>. Each start appends a line with
// its pid to <path>.starts. In every mode it soon exits without clients.
#include "support/rawpeer.h"

#include <QtCore/qdir.h>
#include <QtCore/qfile.h>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <poll.h>
#include <unistd.h>

namespace {

QByteArray linkTarget(const char *path)
{
    char target[256] = {};
    const ssize_t size = ::readlink(path, target, sizeof(target));
    return {target, size < 0 ? 0 : size};
}

QByteArray statusLine(const QByteArray &name)
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith(QByteArray(name + ":")))
            return line.mid(name.size() + 1).trimmed();
    }
    return {};
}

// What a detached program should find about itself, one "name value" per line.
QByteArray description(int ownDescriptors)
{
    const auto open = QDir(QStringLiteral("/proc/self/fd"))
                          .entryList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::System);
    QByteArray text;
    text += "ownSession " + QByteArray::number(::getsid(0) == ::getpid()) + '\n';
    text += "stdin " + linkTarget("/proc/self/fd/0") + '\n';
    text += "stdout " + linkTarget("/proc/self/fd/1") + '\n';
    text += "stderr " + linkTarget("/proc/self/fd/2").split(':').constFirst() + '\n';
    text += "directory " + linkTarget("/proc/self/cwd") + '\n';
    // 0, 1, 2, the sockets, and the directory being listed
    text += "strayDescriptors " + QByteArray::number(open.size() - 4 - ownDescriptors) + '\n';
    text += "blocked " + statusLine("SigBlk") + '\n';
    text += "ignored " + statusLine("SigIgn") + '\n';
    return text;
}

// Whether everything was written.
bool writeErrors(int mebibytes)
{
    QByteArray lines;
    while (lines.size() < 1'048'576)
        lines += "line " + QByteArray::number(lines.size()) + '\n';
    for (int i = 0; i < mebibytes; ++i) {
        if (::write(STDERR_FILENO, lines.constData(), static_cast<std::size_t>(lines.size()))
            != lines.size())
            return false;
    }
    return true;
}

int serve(const QByteArray &path, int readyFd = -1)
{
    ::unlink(path.constData());
    RawPeer listener = RawPeer::listenOn(path);
    if (readyFd >= 0)
        ::close(readyFd);
    for (;;) {
        RawPeer peer = listener.accept();
        if (!peer.isOpen())
            return 1;
        for (;;) {
            const QByteArray request = peer.receiveMessage();
            if (request.isEmpty())
                break;
            if (request == "0008quit0000") {
                listener.close(); // before the client sees its connection close
                return 0;
            }
            const QByteArray reply = request == "000aerrors0000"
                                         ? QByteArray(writeErrors(8) ? "written" : "not written")
                                         : description(2);
            peer.send(QByteArray::number(reply.size() + 4, 16).rightJustified(4, '0') + reply
                      + "0000");
        }
    }
}

// Continues in a child, which listens before this process exits.
void serveInBackground(const QByteArray &path)
{
    int ready[2] = {-1, -1};
    if (::pipe(ready) != 0)
        std::abort();
    if (::fork() == 0) {
        ::close(ready[0]);
        ::_exit(serve(path, ready[1]));
    }
    ::close(ready[1]);
    char byte = 0;
    if (::read(ready[0], &byte, 1) != 0)
        std::abort();
}

// Continues in a child, which listens only after this process has exited.
void serveAfterEnd(const QByteArray &path)
{
    int alive[2] = {-1, -1};
    if (::pipe(alive) != 0)
        std::abort();
    if (::fork() == 0) {
        ::close(alive[1]);
        char byte = 0;
        if (::read(alive[0], &byte, 1) != 0)
            std::abort();
        ::close(alive[0]);
        ::_exit(serve(path));
    }
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 3)
        return 64;
    const QByteArray path = argv[1];
    const QByteArray mode = argv[2];
    QFile starts(QFile::decodeName(path + ".starts"));
    if (!starts.open(QIODevice::Append))
        return 65;
    starts.write(QByteArray::number(::getpid()) + '\n');
    starts.close();

    if (mode == "serve")
        return serve(path);
    if (mode == "talk")
        return writeErrors(16) ? serve(path) : 67;
    if (mode == "late" || mode == "latetalk") { // waits for a file <path>.go
        while (!QFile::exists(QFile::decodeName(path + ".go")))
            ::poll(nullptr, 0, 5);
        if (mode == "latetalk" && !writeErrors(16))
            return 67;
        return serve(path);
    }
    if (mode == "background") {
        serveAfterEnd(path);
        return 0;
    }
    if (mode == "lose") { // like a program that finds another server on the path
        serveInBackground(path);
        return 3;
    }
    if (mode == "fail") {
        if (!writeErrors(16))
            return 67;
        std::fprintf(stderr, "no luck today\n");
        return 3;
    }
    if (mode == "crash") {
        ::signal(SIGTERM, SIG_DFL);
        ::raise(SIGTERM);
    }
    if (mode == "mute") {
        std::fprintf(stderr, "still thinking\n");
        ::alarm(20);
        ::pause();
    }
    return 66;
}
