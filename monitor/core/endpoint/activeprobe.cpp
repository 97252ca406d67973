// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/endpoint/activeprobe.h"

#include <algorithm>
#include <cerrno>

namespace Monitor {

namespace {

IpcCore::EndpointStatus connectTo(const EndpointAddress &address)
{
    if (address.isAbstract())
        return {.state = IpcCore::ActiveState::OtherError,
                .reason = IpcCore::StateReason::None,
                .systemError = ENOTSUP,
                .message = QStringLiteral("Abstract names are not asked by connecting: ")
                           + address.toString()};
    return IpcCore::endpointStatus(address.key());
}

ActiveProbe::Clock steadyClock()
{
    QElapsedTimer timer;
    timer.start();
    return [timer] { return std::chrono::milliseconds(timer.elapsed()); };
}

} // namespace

ActiveProbe::ActiveProbe()
    : ActiveProbe(connectTo, steadyClock())
{}

ActiveProbe::ActiveProbe(Connect connect, Clock clock)
    : m_connect(std::move(connect))
    , m_clock(std::move(clock))
{}

void ActiveProbe::beginPoll()
{
    ++m_poll;
    m_left = MostPerPoll;
}

void ActiveProbe::endPoll()
{
    m_known.removeIf([this](const QHash<EndpointAddress, Known>::iterator &known) {
        return known->askedIn != m_poll;
    });
}

bool ActiveProbe::mayConnect(bool isUrgent)
{
    if (isUrgent)
        return true;
    if (m_left == 0)
        return false;
    --m_left;
    return true;
}

std::optional<ActiveProbe::Answer> ActiveProbe::ask(const EndpointAddress &address, FileKey file,
                                                    bool isUrgent)
{
    const std::chrono::milliseconds now = m_clock();
    auto known = m_known.find(address);
    if (known != m_known.end() && known->file != file) {
        m_known.erase(known);
        known = m_known.end();
    }
    if (known != m_known.end()) {
        known->askedIn = m_poll;
        if ((!isUrgent && now < known->next) || !mayConnect(isUrgent))
            return Answer{.status = known->status, .isFresh = false};
    } else if (!mayConnect(isUrgent)) {
        return {};
    }

    Known updated{.file = file, .status = m_connect(address), .askedIn = m_poll};
    if (known != m_known.end() && known->status == updated.status)
        updated.pause = std::min<std::chrono::milliseconds>(known->pause * 2, LongestPause);
    updated.next = now + updated.pause;
    const Answer answer{.status = updated.status, .isFresh = true};
    m_known.insert(address, updated);
    return answer;
}

} // namespace Monitor
