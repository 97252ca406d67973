// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qobject.h>

#include <functional>
#include <mutex>
#include <utility>
#include <vector>

namespace Bridge {

/// Takes what other threads post to the thread of an object, with one event for all that comes
/// before that thread looks.
template <typename Item>
class Mailbox
{
public:
    using Handler = std::function<void(Item item)>;

    /// @param receiver must outlive the mailbox. Its thread calls `handler`, which must not destroy
    ///        the mailbox.
    Mailbox(QObject *receiver, Handler handler)
        : m_receiver(receiver)
        , m_handler(std::move(handler))
    {}

    Q_DISABLE_COPY_MOVE(Mailbox)

    /// Any thread, while the mailbox exists.
    void post(Item item)
    {
        const std::lock_guard lock(m_mutex);
        m_items.push_back(std::move(item));
        if (m_items.size() == 1)
            QMetaObject::invokeMethod(
                m_receiver, [this] { deliver(); }, Qt::QueuedConnection);
    }

private:
    void deliver()
    {
        std::vector<Item> items;
        {
            const std::lock_guard lock(m_mutex);
            items.swap(m_items);
        }
        for (Item &item : items)
            m_handler(std::move(item));
    }

    QObject *const m_receiver;
    const Handler m_handler;
    std::mutex m_mutex;
    std::vector<Item> m_items; ///< Guarded by m_mutex.
};

} // namespace Bridge
