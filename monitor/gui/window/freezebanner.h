// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtCore/qdatetime.h>
#include <QtWidgets/qtoolbar.h>

class QAction;

namespace Monitor {

class ElidedLabel;

/// Tells across the whole window that it is frozen, since when, and how to go on. Hidden otherwise.
///
/// Belongs at the bottom, where no row moves when it appears.
class FreezeBanner : public QToolBar
{
    Q_OBJECT

public:
    /// @param freeze unchecked by the button; must outlive this.
    explicit FreezeBanner(QAction &freeze, QWidget *parent = nullptr);

    /// Freezing again keeps the time.
    void setFrozen(bool isFrozen);

private:
    ElidedLabel *m_text;
    QTime m_since; ///< Null if not frozen.
};

} // namespace Monitor
