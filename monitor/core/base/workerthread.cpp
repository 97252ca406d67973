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
    if (!m_thread->isRunning())
        m_unstarted.reset(worker);
}

WorkerThread::~WorkerThread()
{
    if (!m_thread)
        return;
    QThread *thread = m_thread;
    thread->requestInterruption();
    thread->quit();
    if (!thread->wait(QDeadlineTimer(m_patience))) {
        leave();
        return;
    }
    m_unstarted.reset();
    delete thread;
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
    if (thread->isFinished() || m_unstarted)
        thread->deleteLater();
    m_unstarted.reset();
    return thread;
}

} // namespace Monitor
