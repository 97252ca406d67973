// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qprocess.h>

#include <array>
#include <cstdlib>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

/// A pseudo-terminal without a screen: records what programs write; the test types the keys.
class Terminal
{
public:
    Terminal()
        : m_master(::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK))
    {
        std::array<char, 64> slave = {};
        if (m_master < 0 || ::grantpt(m_master) != 0 || ::unlockpt(m_master) != 0
            || ::ptsname_r(m_master, slave.data(), slave.size()) != 0)
            return;
        // Kept open, so that the mode can be read after the program has ended.
        m_slave = ::open(slave.data(), O_RDWR | O_NOCTTY | O_CLOEXEC);
    }

    ~Terminal()
    {
        ::close(m_slave);
        ::close(m_master);
    }

    Q_DISABLE_COPY_MOVE(Terminal)

    bool isOpen() const { return m_slave >= 0; }

    /// Makes this the controlling terminal of `program`, as a shell would.
    void attach(QProcess &program) const
    {
        program.setChildProcessModifier([slave = m_slave] {
            ::setsid();
            ::ioctl(slave, TIOCSCTTY, 0);
            for (int stream = STDIN_FILENO; stream <= STDERR_FILENO; ++stream)
                ::dup2(slave, stream);
        });
    }

    /// The kernel notifies the programs that use it.
    bool resize(int columns, int rows) const
    {
        const winsize size = {.ws_row = static_cast<unsigned short>(rows),
                              .ws_col = static_cast<unsigned short>(columns),
                              .ws_xpixel = 0,
                              .ws_ypixel = 0};
        return ::ioctl(m_master, TIOCSWINSZ, &size) == 0;
    }

    bool type(const QByteArray &keys) const
    {
        return ::write(m_master, keys.constData(), static_cast<std::size_t>(keys.size()))
               == keys.size();
    }

    termios mode() const
    {
        termios mode = {};
        ::tcgetattr(m_slave, &mode);
        return mode;
    }

    void setMode(const termios &mode) const { ::tcsetattr(m_slave, TCSANOW, &mode); }

    /// Everything written so far.
    QByteArray output()
    {
        char piece[4096];
        for (ssize_t got = 0; (got = ::read(m_master, piece, sizeof(piece))) > 0;)
            m_output.append(piece, got);
        return m_output;
    }

    /// All complete screens, each as its lines.
    QList<QStringList> screens()
    {
        QList<QStringList> screens;
        const QString text = QString::fromUtf8(output());
        qsizetype start = 0;
        while ((start = text.indexOf(QStringLiteral("\x1b[H"), start)) >= 0) {
            const qsizetype end = text.indexOf(QStringLiteral("\x1b[J"), start);
            if (end < 0)
                break;
            QString screen = text.mid(start, end - start);
            for (const char *plain : {"\x1b[H", "\x1b[K", "\x1b[7m", "\x1b[0m", "\x1b[31m",
                                      "\x1b[32m", "\x1b[33m", "\r"})
                screen.remove(QLatin1String(plain));
            screens.append(screen.split(u'\n'));
            start = end;
        }
        return screens;
    }

    QStringList screen()
    {
        const auto all = screens();
        return all.isEmpty() ? QStringList() : all.constLast();
    }

private:
    int m_master = -1;
    int m_slave = -1;
    QByteArray m_output;
};
