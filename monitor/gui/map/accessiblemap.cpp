// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/map/accessiblemap.h"

#include "gui/map/mapview.h"
#include "models/map/maptext.h"

#include <QtWidgets/qaccessiblewidget.h>

namespace Monitor {

namespace {

class AccessibleMap : public QAccessibleWidget
{
public:
    explicit AccessibleMap(MapView &view)
        : QAccessibleWidget(&view, QAccessible::Chart)
        , m_view(view)
    {}

    QString text(QAccessible::Text kind) const override
    {
        if (kind != QAccessible::Description)
            return QAccessibleWidget::text(kind);
        const QString selected = m_view.selectionText();
        return selected.isEmpty() ? mapSummary(m_view.scene()) : selected;
    }

private:
    MapView &m_view;
};

QAccessibleInterface *accessibleMapOf(const QString &, QObject *object)
{
    auto *view = qobject_cast<MapView *>(object);
    return view ? new AccessibleMap(*view) : nullptr;
}

} // namespace

void installAccessibleMap()
{
    static const bool isInstalled = (QAccessible::installFactory(accessibleMapOf), true);
    Q_UNUSED(isInstalled)
}

} // namespace Monitor
