// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtWidgets/qheaderview.h>

#include <functional>

namespace Monitor {

/// A narrow strip beside a table's rows, with a flag at each marked row.
class MarkHeader : public QHeaderView
{
    Q_OBJECT

public:
    using IsMarked = std::function<bool(int row)>;

    explicit MarkHeader(const IsMarked &isMarked, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;
    QSize sectionSizeFromContents(int logicalIndex) const override;

private:
    int iconExtent() const;

    IsMarked m_isMarked;
};

} // namespace Monitor
