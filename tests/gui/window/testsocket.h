// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qfile.h>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>

/// A socket of this process, bound or connected to a path.
class TestSocket
{
public:
    explicit TestSocket(const QString &path)
        : m_descriptor(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0))
    {
        const QByteArray name = QFile::encodeName(path);
        m_address.sun_family = AF_UNIX;
        std::copy_n(name.constData(), std::min(sizeof m_address.sun_path - 1, size_t(name.size())),
                    m_address.sun_path);
    }

    ~TestSocket() { ::close(m_descriptor); }
    Q_DISABLE_COPY_MOVE(TestSocket)

    bool listen(int backlog)
    {
        return ::bind(m_descriptor, address(), sizeof m_address) == 0
               && ::listen(m_descriptor, backlog) == 0;
    }

    bool connect() { return ::connect(m_descriptor, address(), sizeof m_address) == 0; }

private:
    const sockaddr *address() const { return reinterpret_cast<const sockaddr *>(&m_address); }

    int m_descriptor;
    sockaddr_un m_address{};
};
