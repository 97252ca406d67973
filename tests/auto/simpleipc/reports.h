// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <ipccore/simple_ipc.h>

#include <QtCore/qbytearraylist.h>

#include <mutex>

/// Collects what the C interface reports, instead of standard error.
class Reports
{
public:
    Reports() { ipc_set_error_cb(&Reports::add, this); }

    ~Reports() { ipc_set_error_cb(nullptr, nullptr); }

    Q_DISABLE_COPY_MOVE(Reports)

    QByteArrayList texts() const
    {
        const std::lock_guard lock(m_mutex);
        return m_texts;
    }

private:
    static void add(void *context, const char *text)
    {
        auto *const self = static_cast<Reports *>(context);
        const std::lock_guard lock(self->m_mutex);
        self->m_texts += text;
    }

    mutable std::mutex m_mutex;
    QByteArrayList m_texts; ///< guarded by m_mutex
};
