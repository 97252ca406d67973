// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "core/endpoint/endpointaddress.h"

#include "core/base/printabletext.h"

#include <ipccore/endpointpath.h>

#include <QtCore/qfile.h>

namespace Monitor {

namespace {

// Where the path in "host:/path" begins, as scp reads it; 0 if this is none.
qsizetype pathStart(const QByteArray &text)
{
    constexpr QByteArrayView scheme = "ssh://";
    const qsizetype host = text.startsWith(scheme) ? scheme.size() : 0;
    const qsizetype slash = text.indexOf('/', host);
    return slash - 1 > host && text[slash - 1] == ':' ? slash : 0;
}

} // namespace

EndpointAddress EndpointAddress::ofPath(const QByteArray &nativePath)
{
    EndpointAddress address;
    address.m_name = IpcCore::EndpointPath(nativePath).native();
    return address;
}

EndpointAddress EndpointAddress::ofAbstractName(const QByteArray &name)
{
    EndpointAddress address;
    address.m_name = '\0' + name;
    return address;
}

EndpointAddress EndpointAddress::ofKernelName(const QByteArray &name)
{
    return name.startsWith('\0') ? ofAbstractName(name.mid(1)) : ofPath(name);
}

EndpointAddress EndpointAddress::onHost(const QByteArray &host, const QByteArray &path)
{
    EndpointAddress address;
    address.m_name = host + ':' + IpcCore::EndpointPath(path).native();
    return address;
}

EndpointAddress EndpointAddress::ofKey(const QByteArray &key)
{
    const qsizetype path = key.startsWith('\0') ? 0 : pathStart(key);
    return path > 0 ? onHost(key.first(path - 1), key.sliced(path)) : ofKernelName(key);
}

EndpointAddress EndpointAddress::ofText(const QByteArray &text)
{
    if (text.isEmpty() || text == "@")
        return {};
    return text.startsWith('@') ? ofAbstractName(text.mid(1)) : ofKey(text);
}

QByteArray EndpointAddress::host() const
{
    return isRemote() ? m_name.first(pathStart(m_name) - 1) : QByteArray();
}

QByteArray EndpointAddress::path() const
{
    if (isAbstract())
        return {};
    return isRemote() ? m_name.sliced(pathStart(m_name)) : m_name;
}

QString EndpointAddress::toString() const
{
    if (!isAbstract())
        return QFile::decodeName(m_name);
    QByteArray text = m_name;
    return QFile::decodeName(text.replace('\0', '@'));
}

QString EndpointAddress::toPrintable() const
{
    return printableText(toString());
}

} // namespace Monitor
