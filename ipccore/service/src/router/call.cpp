// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include <ipccore/service/call.h>

#include <ipccore/service/callframe.h>
#include <ipccore/service/jsontext.h>

namespace IpcCore {

using namespace Qt::StringLiterals;

Result<void> Call::send(const QByteArray &bytes)
{
    const Result<void> written = m_reply.write(bytes);
    return written ? m_reply.flush() : written;
}

Result<void> Call::item(const QCborValue &value)
{
    if (!m_isCbor)
        return send(toJson(value) + '\n');
    return send(CallFrame{.type = CallFrame::Type::Item, .value = value}.encode());
}

Result<void> Call::progress(double done, double total, const QString &text)
{
    if (!m_isCbor)
        return {};
    QCborMap map = {{u"done"_s, done}};
    if (total > 0)
        map.insert(u"total"_s, total);
    if (!text.isEmpty())
        map.insert(u"text"_s, text);
    return send(CallFrame{.type = CallFrame::Type::Progress, .value = map}.encode());
}

DeferredReply Call::takeReply()
{
    m_isTaken = true;
    return m_reply.defer();
}

} // namespace IpcCore
