// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "models/records/pinnedendpoints.h"

namespace Monitor {

void PinnedEndpoints::setPinned(const EndpointAddress &address, bool isPinned)
{
    if (address.isEmpty() || contains(address) == isPinned)
        return;
    if (isPinned)
        m_addresses.insert(address);
    else
        m_addresses.remove(address);
    Q_EMIT changed();
}

QStringList PinnedEndpoints::toStringList() const
{
    QStringList texts;
    for (const EndpointAddress &address : m_addresses)
        texts.append(addressToSetting(address));
    texts.sort();
    return texts;
}

void PinnedEndpoints::setFromStringList(const QStringList &texts)
{
    m_addresses.clear();
    for (const QString &text : texts) {
        const EndpointAddress address = addressFromSetting(text);
        if (!address.isEmpty())
            m_addresses.insert(address);
    }
    Q_EMIT changed();
}

QString addressToSetting(const EndpointAddress &address)
{
    QByteArray name = address.key();
    if (address.isAbstract())
        name[0] = '@';
    return QString::fromLatin1(name.toPercentEncoding("/@ ._-"));
}

EndpointAddress addressFromSetting(const QString &text)
{
    const QByteArray name = QByteArray::fromPercentEncoding(text.toUtf8());
    // A relative path would mean another file in each directory.
    const EndpointAddress address = EndpointAddress::ofText(name);
    const bool isAbsolute = name.startsWith('/') || name.startsWith('@') || address.isRemote();
    return isAbsolute ? address : EndpointAddress();
}

} // namespace Monitor
