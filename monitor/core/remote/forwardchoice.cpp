// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/remote/forwardchoice.h"

#include "core/base/printabletext.h"

#include <algorithm>

namespace Monitor {

ForwardChoice::ForwardChoice(const QByteArray &host, int most)
    : m_host(host)
    , m_most(most)
{}

void ForwardChoice::choose(const Reported &reported, const QSet<QByteArray> &wanted)
{
    const auto rank = [&](const QByteArray &path) {
        if (wanted.contains(path))
            return 0;
        return m_chosen.contains(path) ? 1 : 2;
    };
    QByteArrayList paths = reported.keys();
    std::stable_sort(paths.begin(), paths.end(), [&rank](const auto &left, const auto &right) {
        return rank(left) < rank(right);
    });
    paths = paths.first(std::min<qsizetype>(paths.size(), m_most));
    m_chosen = {paths.cbegin(), paths.cend()};
    m_beyond = static_cast<int>(reported.size() - m_chosen.size());
    m_sockets.clear();
    for (auto each = reported.cbegin(); each != reported.cend(); ++each) {
        if (!m_chosen.contains(each.key()))
            continue;
        m_sockets.append(each.key());
        if (!each->control.isEmpty())
            m_sockets.append(each->control);
    }
}

QString ForwardChoice::summary() const
{
    if (m_beyond == 0)
        return {};
    return QStringLiteral("%1 has %2 endpoints, of which %3 are forwarded: the others have no "
                          "figures. Those that you pin come first")
        .arg(printable(m_host))
        .arg(m_chosen.size() + m_beyond)
        .arg(m_chosen.size());
}

QString ForwardChoice::reason(const QByteArray &path) const
{
    if (m_chosen.contains(path))
        return {};
    return QStringLiteral("Not forwarded, as %1 endpoints of %2 are, which is the limit. Pin it, "
                          "to have it forwarded")
        .arg(m_most)
        .arg(printable(m_host));
}

} // namespace Monitor
