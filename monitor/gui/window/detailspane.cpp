// SPDX-FileCopyrightText: 2026 The IpcCore authors
// SPDX-License-Identifier: MIT
#include "gui/window/detailspane.h"

#include "gui/look/plaintext.h"
#include "gui/window/factsview.h"

#include <QtCore/qcoreevent.h>
#include <QtWidgets/qscrollbar.h>

namespace Monitor {

namespace {

// Programs choose their names freely, and laying out 60 KB every second is noticeable. Tables and
// copies have the rest.
constexpr qsizetype LongestFact = 2'000;

QString shownPart(const QString &text)
{
    return text.size() > LongestFact ? text.left(LongestFact) + QChar(0x2026) : text;
}

} // namespace

DetailsPane::DetailsPane(QWidget *parent)
    : QDockWidget(tr("Details"), parent)
    , m_text(new FactsView)
{
    setObjectName(QStringLiteral("detailsPane"));
    setFeatures(DockWidgetMovable | DockWidgetClosable);
    m_text->setAccessibleName(tr("Details"));
    // Any narrower, and most words are too long.
    m_text->setMinimumWidth(m_text->fontMetrics().averageCharWidth() * 26);
    connect(m_text, &FactsView::widthChanged, this, [this] {
        if (!m_text->textCursor().hasSelection())
            renderInPlace();
    });
    setWidget(m_text);
    setFocusProxy(m_text);
    render();
}

void DetailsPane::setDetails(const QVariant &subject, const QString &heading,
                             const QList<DetailSection> &sections)
{
    const bool isOther = subject != m_subject;
    if (!isOther && heading == m_heading && sections == m_sections)
        return;
    m_subject = subject;
    m_heading = heading;
    m_sections = sections;
    // Text cannot be selected while it is replaced every second.
    if (!isOther && m_text->textCursor().hasSelection())
        return;
    if (isOther)
        render();
    else
        renderInPlace();
}

void DetailsPane::changeEvent(QEvent *event)
{
    QDockWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        render();
}

void DetailsPane::renderInPlace()
{
    const int place = m_text->verticalScrollBar()->value();
    render();
    m_text->verticalScrollBar()->setValue(place);
}

void DetailsPane::render()
{
    // Text that needs the scroll bar, or no longer needs it, changes the width while it is set.
    if (m_isRendering)
        return;
    m_isRendering = true;
    int width = -1;
    // The second time for the new width; a third could be the first again.
    for (int time = 0; time < 2 && width != m_text->viewport()->width(); ++time) {
        width = m_text->viewport()->width();
        m_text->setHtml(toHtml());
    }
    m_isRendering = false;
}

QString DetailsPane::toHtml() const
{
    if (m_heading.isEmpty())
        return QStringLiteral("<p>%1</p>")
            .arg(tr("Select an endpoint or a connection to see what is known about it.")
                     .toHtmlEscaped());
    const QString faint = palette().color(QPalette::PlaceholderText).name();
    QFont bold = m_text->font();
    bold.setBold(true);
    const auto paragraph = [&](const char *style, const QString &text, const QFont &font) {
        return QStringLiteral("<p style='%1%2'>%3</p>")
            .arg(QLatin1String(style),
                 font.bold() ? QStringLiteral(";font-weight:bold") : QString(),
                 m_text->unbroken(text, font));
    };
    QString html = paragraph("margin-bottom:4px", m_heading, bold);
    for (const DetailSection &section : m_sections) {
        html += paragraph("margin-top:10px;margin-bottom:2px", section.title, bold);
        if (!section.text.isEmpty())
            html += paragraph("margin-top:2px;margin-bottom:2px", section.text, m_text->font());
        // Above each other, so that the pane can be narrow.
        for (const DetailSection::Fact &fact : section.facts)
            html +=
                QStringLiteral("<p style='margin-top:2px;margin-bottom:2px'><span "
                               "title=\"%1\" style='color:%2'>%3</span><br>%4</p>")
                    .arg(plainText(fact.toolTip).toHtmlEscaped(), faint, fact.name.toHtmlEscaped(),
                         m_text->unbroken(shownPart(fact.value), m_text->font()));
    }
    return html;
}

} // namespace Monitor
