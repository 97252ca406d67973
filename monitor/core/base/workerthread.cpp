// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/base/workerthread.h"

#include <QtCore/qdeadlinetimer.h>

namespace Monitor {

WorkerThread::WorkerThread(const QString &name, QObject *worker, std::chrono::milliseconds patience)
    : m_thread(new QThread)
    , m_patience(patience)
{
    m_thread->setObjectName(name);
    worker->moveToThread(m_thread);
    QObject::connect(m_thread, &QThread::finished, worker, &QObject::deleteLater);
    m_thread->start();
}

WorkerThread::~WorkerThread()
{
    if (!m_thread)
        return;
    QThread *thread = m_thread;
    thread->requestInterruption();
    thread->quit();
    if (thread->wait(QDeadlineTimer(m_patience)))
        delete thread;
    else
        leave();
}

void WorkerThread::waitForEnd()
{
    if (m_thread)
        m_thread->wait(QDeadlineTimer(m_patience));
}

QPointer<QThread> WorkerThread::leave()
{
    QThread *thread = std::exchange(m_thread, nullptr);
    if (!thread)
        return {};
    // It may end at any time, or never.
    QObject::connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    thread->requestInterruption();
    thread->quit();
    if (thread->isFinished())
        thread->deleteLater();
    return thread;
}

} // namespace Monitor
