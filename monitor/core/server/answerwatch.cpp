// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/server/answerwatch.h"

#include "core/server/introspectionclient.h"

#include <utility>

namespace Monitor {

using namespace IpcCore;

AnswerWatch::AnswerWatch(IntrospectionClient &client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(Patience);
    connect(&m_patience, &QTimer::timeout, this, &AnswerWatch::silent);
    m_pause.setSingleShot(true);
    m_pause.setInterval(Patience);
    connect(&m_pause, &QTimer::timeout, this, &AnswerWatch::ask);
}

void AnswerWatch::start()
{
    m_isRunning = true;
    ask();
}

void AnswerWatch::stop()
{
    m_isRunning = false;
    m_patience.stop();
    m_pause.stop();
}

void AnswerWatch::ask()
{
    m_patience.start();
    // The one that is still unanswered tells as much.
    if (std::exchange(m_isAsking, true))
        return;
    m_client.stats(this, [this](const Result<ServerSnapshot> &answer) {
        m_isAsking = false;
        m_patience.stop();
        // Without an answer the connection is gone, and with it whatever else the client does.
        if (!m_isRunning || !answer)
            return;
        m_pause.start();
        Q_EMIT answered();
    });
}

} // namespace Monitor
