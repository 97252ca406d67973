// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qbytearray.h>
#include <QtCore/qstring.h>

namespace Bench {

/// A directory on a file system that never answers, as a network's does whose server has gone: a
/// FUSE mount with nobody behind it. In a mount namespace of this process, so that nobody else
/// comes to it. Whoever waits for it goes on with an error when the object ends.
class HangingMount
{
public:
    /// To be called before there is a second thread.
    /// @param folder an empty directory.
    explicit HangingMount(const QString &folder);
    ~HangingMount();
    Q_DISABLE_COPY_MOVE(HangingMount)

    /// Empty: it is there.
    const QString &problem() const { return m_problem; }

private:
    const QByteArray m_folder;
    int m_device = -1;
    QString m_problem;
};

} // namespace Bench
