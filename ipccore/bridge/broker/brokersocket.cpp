// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "broker/brokersocket.h"

#include <array>
#include <fcntl.h>
#include <optional>
#include <poll.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace Bridge {

using std::chrono::milliseconds;

namespace {

/// @return whether `events`, or an end, have come.
bool waitFor(int descriptor, short events, milliseconds timeout)
{
    pollfd polled{descriptor, events, 0};
    return ::poll(&polled, 1, static_cast<int>(timeout.count())) != 0;
}

} // namespace

/// A duplicate of the library's, which may close its own at any time.
class BrokerSocket::Descriptor
{
public:
    explicit Descriptor(int original)
        : m_fd(::fcntl(original, F_DUPFD_CLOEXEC, FirstFree))
    {}

    ~Descriptor()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }

    Q_DISABLE_COPY_MOVE(Descriptor)

    int get() const { return m_fd; }

    /// Whether a read will not have to wait for more, as the library does in the middle of a record
    /// of TLS. If not, the descriptor becomes readable when the rest is there.
    bool isReady()
    {
        std::array<unsigned char, RecordHeader> header = {};
        const auto size = ::recv(m_fd, header.data(), header.size(), MSG_PEEK | MSG_DONTWAIT);
        if (size <= 0)
            return true;
        if (!m_isEncrypted)
            m_isEncrypted = header[0] >= FirstRecordType && header[0] <= LastRecordType;
        if (!*m_isEncrypted)
            return true;
        int needed = RecordHeader;
        if (size == RecordHeader)
            needed += header[3] << 8 | header[4];
        int available = 0;
        const bool isWhole = ::ioctl(m_fd, FIONREAD, &available) != 0 || available >= needed;
        // Readable without that much: there will be no more.
        if (isWhole || std::exchange(m_awaited, needed) == needed)
            needed = 1;
        ::setsockopt(m_fd, SOL_SOCKET, SO_RCVLOWAT, &needed, sizeof needed);
        return needed == 1;
    }

    /// Whether isReady() has something to look for.
    bool mayBeEncrypted() const { return m_isEncrypted.value_or(true); }

private:
    static constexpr int FirstFree = 3; // others are of standard input and output
    static constexpr int RecordHeader = 5;
    // No line of the broker's own protocol begins with one of these.
    static constexpr unsigned char FirstRecordType = 20;
    static constexpr unsigned char LastRecordType = 23;

    const int m_fd;
    std::optional<bool> m_isEncrypted; ///< Unknown before something has come.
    int m_awaited = 0;                 ///< Bytes of the record that has not come as a whole.
};

thread_local int BrokerSocket::Sending = 0;

BrokerSocket::BrokerSocket() = default;
BrokerSocket::~BrokerSocket() = default;

natsStatus BrokerSocket::addTo(natsOptions *options)
{
    return natsOptions_SetEventLoop(
        options, this,
        [](void **data, void *self, natsConnection *connection, natsSock socket) {
            *data = self;
            return static_cast<BrokerSocket *>(self)->attach(connection, socket);
        },
        [](void *self, bool isAdded) {
            if (!isAdded)
                static_cast<BrokerSocket *>(self)->detach();
            return NATS_OK;
        },
        [](void *self, bool isAdded) {
            static_cast<BrokerSocket *>(self)->setUnsent(isAdded);
            return NATS_OK;
        },
        [](void *) { return NATS_OK; });
}

natsStatus BrokerSocket::attach(natsConnection *connection, natsSock socket)
{
    auto descriptor = std::make_shared<Descriptor>(socket);
    if (descriptor->get() < 0)
        return NATS_SYS_ERROR;
    m_connection = connection;
    m_original = socket;
    m_isUnsent = false;
    {
        const std::lock_guard lock(m_mutex);
        m_descriptor = std::move(descriptor);
    }
    QMetaObject::invokeMethod(this, &BrokerSocket::watch);
    return NATS_OK;
}

void BrokerSocket::release()
{
    const std::lock_guard lock(m_use);
    m_connection = nullptr;
}

void BrokerSocket::detach()
{
    {
        const std::lock_guard lock(m_mutex);
        m_descriptor.reset();
    }
#ifdef BRIDGE_CLOSES_SOCKET
    natsConnection_ProcessCloseEvent(&m_original);
#endif
    QMetaObject::invokeMethod(this, &BrokerSocket::watch);
}

void BrokerSocket::setUnsent(bool isUnsent)
{
    m_isUnsent = isUnsent;
    // Some threads of the library write without send().
    if (isUnsent && Sending == 0)
        QMetaObject::invokeMethod(this, &BrokerSocket::flush, Qt::QueuedConnection);
}

BrokerSocket::DescriptorPointer BrokerSocket::current() const
{
    const std::lock_guard lock(m_mutex);
    return m_descriptor;
}

void BrokerSocket::watch()
{
    DescriptorPointer descriptor = current();
    if (descriptor == m_watched)
        return;
    if (m_notifier) {
        m_notifier->setEnabled(false);
        m_notifier.release()->deleteLater(); // It may be what has called this.
    }
    m_watched = std::move(descriptor);
    if (!m_watched)
        return;
    m_notifier = std::make_unique<QSocketNotifier>(m_watched->get(), QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &BrokerSocket::read);
}

void BrokerSocket::read()
{
    if (current() != m_watched)
        return watch();
    if (m_watched->mayBeEncrypted() && !m_watched->isReady())
        return;
    send([this] {
        const std::lock_guard lock(m_use);
        if (natsConnection *const connection = m_connection)
            natsConnection_ProcessReadEvent(connection);
        return NATS_OK;
    });
    Q_EMIT received();
}

void BrokerSocket::waitForInput(milliseconds timeout)
{
    watch();
    flush();
    if (m_watched && waitFor(m_watched->get(), POLLIN, timeout))
        read();
}

void BrokerSocket::flush()
{
    while (m_isUnsent) {
        const DescriptorPointer descriptor = current();
        std::unique_lock lock(m_use, std::try_to_lock);
        if (!descriptor || !lock)
            return; // Whoever uses it looks again.
        ++Sending;
        if (natsConnection *const connection = m_connection; connection && m_isUnsent)
            natsConnection_ProcessWriteEvent(connection);
        --Sending;
        lock.unlock();
        if (m_isUnsent && !waitFor(descriptor->get(), POLLOUT, WriteDeadline))
            ::shutdown(descriptor->get(), SHUT_RDWR);
    }
}

} // namespace Bridge
