// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include "core/endpoint/endpointaddress.h"

#include <QtCore/qobject.h>
#include <QtCore/qset.h>
#include <QtCore/qstringlist.h>

namespace Monitor {

/// The endpoints the user wants at the top of every list, whether they exist or not. Belongs to one
/// thread.
class PinnedEndpoints : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    bool contains(const EndpointAddress &address) const { return m_addresses.contains(address); }

    const QSet<EndpointAddress> &addresses() const { return m_addresses; }

    void setPinned(const EndpointAddress &address, bool isPinned);

    /// \name For settings files: addresses as text that preserves every byte
    /// @{
    QStringList toStringList() const;
    /// Skips invalid addresses.
    void setFromStringList(const QStringList &texts);
    /// @}

Q_SIGNALS:
    void changed();

private:
    QSet<EndpointAddress> m_addresses;
};

/// \name An address as text for settings files, percent-encoded where it is not plain
/// @{
QString addressToSetting(const EndpointAddress &address);
/// Empty if the text is invalid.
EndpointAddress addressFromSetting(const QString &text);
/// @}

} // namespace Monitor
