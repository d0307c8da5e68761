// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/imagecanvasaccessible_p.h"

#include "canvas/showncanvas.h"

#include <QAccessible>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <private/qguiapplication_p.h>
#include <qpa/qplatformaccessibility.h>
#include <qpa/qplatformintegration.h>

using namespace Pinthread;
using namespace Pinthread::Test;

namespace {

struct Told
{
    QAccessible::Event type;
    QAccessibleInterface *about;
};
QList<Told> told;

void listen(QAccessibleEvent *event)
{
    told.append({event->type(), event->accessibleInterface()});
}

bool wasTold(QAccessible::Event type, const QAccessibleInterface *about)
{
    return std::any_of(told.cbegin(), told.cend(),
                       [&](const Told &one) { return one.type == type && one.about == about; });
}

} // namespace

class TestImageCanvasAccessible : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { told.clear(); }
    void isACanvasWithAButtonForEachPin();
    void namesAndDescribesPins_data();
    void namesAndDescribesPins();
    void saysWhereAPinIs();
    void findsAPinByItsPlace();
    void keepsItsChildWidgets();
    void keepsAChildForAsLongAsItsPin();
    void pressingAPinActivatesIt();
    void focusingAPinSelectsIt();
    void tellsOfTheFocus();
    void tellsOfChanges();
    void countsPins();
    void survivesTheCanvas();
};

void TestImageCanvasAccessible::initTestCase()
{
    QGuiApplicationPrivate::platformIntegration()->accessibility()->setActive(true);
    QAccessible::installUpdateHandler(&listen);
}

namespace {

QAccessibleInterface *interfaceOf(ImageCanvas &canvas)
{
    return QAccessible::queryAccessibleInterface(&canvas);
}

/// The child for the pin \a number.
QAccessibleInterface *childOf(ImageCanvas &canvas, int number)
{
    return static_cast<ImageCanvasAccessible *>(interfaceOf(canvas))->childFor(conversation(number));
}

} // namespace

void TestImageCanvasAccessible::isACanvasWithAButtonForEachPin()
{
    Shown shown;
    QAccessibleInterface *canvas = interfaceOf(shown.canvas);
    QCOMPARE(canvas->role(), QAccessible::Canvas);
    const int widgets = canvas->childCount();
    shown.canvas.setMarkers({pin(1, {10, 10}), pin(2, {20, 20})});
    QCOMPARE(canvas->childCount(), widgets + 2);
    QAccessibleInterface *first = canvas->child(widgets);
    QCOMPARE(first->role(), QAccessible::Button);
    QCOMPARE(first->parent(), canvas);
    QCOMPARE(canvas->indexOfChild(first), widgets);
    QCOMPARE(canvas->child(widgets), first);
    QVERIFY(canvas->child(widgets + 1) != first);
    QVERIFY(canvas->child(widgets + 2) == nullptr);
}

void TestImageCanvasAccessible::namesAndDescribesPins_data()
{
    QTest::addColumn<MarkerView::State>("state");
    QTest::addColumn<int>("number");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("description");
    using State = MarkerView::State;
    QTest::newRow("open") << State::Open << 2 << QStringLiteral("Pin 2: wrong colour") << QStringLiteral("Open");
    QTest::newRow("resolved") << State::Resolved << 3 << QStringLiteral("Pin 3: wrong colour")
                              << QStringLiteral("Resolved");
    QTest::newRow("unsent") << State::Unsent << 0 << QStringLiteral("New pin: wrong colour")
                            << QStringLiteral("Not sent yet");
    QTest::newRow("failed") << State::Failed << 0 << QStringLiteral("New pin: wrong colour")
                            << QStringLiteral("Could not be sent");
}

void TestImageCanvasAccessible::namesAndDescribesPins()
{
    QFETCH(MarkerView::State, state);
    QFETCH(int, number);
    QFETCH(QString, name);
    QFETCH(QString, description);
    Shown shown;
    MarkerView view = pin(1, {10, 10}, state);
    view.number = number;
    view.label = QStringLiteral("wrong colour");
    shown.canvas.setMarkers({view});
    const QAccessibleInterface *child = childOf(shown.canvas, 1);
    QCOMPARE(child->text(QAccessible::Name), name);
    QCOMPARE(child->text(QAccessible::Description), description);
}

void TestImageCanvasAccessible::saysWhereAPinIs()
{
    Shown shown({6'000, 5'000});
    shown.canvas.setMarkers({pin(1, {50, 50}), pin(2, {1, 1})});
    shown.canvas.setZoomFactor(1);
    const QRect inViewport = shown.canvas.markerRect(conversation(1));
    const QRect onScreen(shown.canvas.viewport()->mapToGlobal(inViewport.topLeft()), inViewport.size());
    QCOMPARE(childOf(shown.canvas, 1)->rect(), onScreen);
    QVERIFY(!childOf(shown.canvas, 1)->state().offscreen);
    QVERIFY(childOf(shown.canvas, 2)->state().offscreen);
}

void TestImageCanvasAccessible::findsAPinByItsPlace()
{
    Shown shown;
    shown.canvas.setMarkers({pin(1, {50, 50}), pin(2, {20, 20})});
    const QPoint place = shown.canvas.viewport()->mapToGlobal(shown.headOf(2));
    QCOMPARE(interfaceOf(shown.canvas)->childAt(place.x(), place.y()), childOf(shown.canvas, 2));
}

void TestImageCanvasAccessible::keepsItsChildWidgets()
{
    Shown shown;
    shown.canvas.setMarkers({pin(1, {50, 50})});
    QPushButton button(&shown.canvas);
    button.show();
    QAccessibleInterface *canvas = interfaceOf(shown.canvas);
    bool found = false;
    for (int index = 0; index < canvas->childCount(); ++index)
        found = found || canvas->child(index)->object() == &button;
    QVERIFY(found);
    QCOMPARE(canvas->child(canvas->indexOfChild(childOf(shown.canvas, 1))), childOf(shown.canvas, 1));
}

void TestImageCanvasAccessible::keepsAChildForAsLongAsItsPin()
{
    Shown shown;
    shown.canvas.setMarkers({pin(1, {50, 50}), pin(2, {20, 20})});
    QAccessibleInterface *second = childOf(shown.canvas, 2);
    const QAccessible::Id first = QAccessible::uniqueId(childOf(shown.canvas, 1));
    shown.canvas.updateMarker(pin(2, {30, 30}));
    shown.canvas.removeMarker(conversation(1));
    QCOMPARE(childOf(shown.canvas, 2), second);
    QVERIFY(second->isValid());
    QVERIFY(childOf(shown.canvas, 1) == nullptr);
    QVERIFY(QAccessible::accessibleInterface(first) == nullptr);
}

void TestImageCanvasAccessible::pressingAPinActivatesIt()
{
    Shown shown({6'000, 5'000});
    shown.canvas.setMarkers({pin(1, {99, 99})});
    shown.canvas.setZoomFactor(1);
    const QSignalSpy activated(&shown.canvas, &ImageCanvas::markerActivated);
    QAccessibleActionInterface *actions = childOf(shown.canvas, 1)->actionInterface();
    QVERIFY(actions != nullptr);
    QVERIFY(actions->actionNames().contains(QAccessibleActionInterface::pressAction()));
    actions->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(activated.size(), 1);
    QCOMPARE(activated.first().first().value<ConversationId>(), conversation(1));
    QCOMPARE(shown.canvas.selected(), conversation(1));
    QVERIFY(shown.canvas.viewport()->rect().contains(shown.canvas.markerRect(conversation(1))));
}

void TestImageCanvasAccessible::focusingAPinSelectsIt()
{
    Shown shown;
    shown.canvas.setMarkers({pin(1, {50, 50}), pin(2, {20, 20})});
    QVERIFY(QTest::qWaitForWindowActive(&shown.canvas));
    const QSignalSpy selected(&shown.canvas, &ImageCanvas::selectedChanged);
    childOf(shown.canvas, 2)->actionInterface()->doAction(QAccessibleActionInterface::setFocusAction());
    QCOMPARE(selected.size(), 1);
    QCOMPARE(shown.canvas.selected(), conversation(2));
    const QAccessible::State state = childOf(shown.canvas, 2)->state();
    QVERIFY(state.focusable && state.selected && state.focused);
    QVERIFY(!childOf(shown.canvas, 1)->state().selected);
    QCOMPARE(interfaceOf(shown.canvas)->focusChild(), childOf(shown.canvas, 2));
}

void TestImageCanvasAccessible::tellsOfTheFocus()
{
    Shown shown;
    shown.canvas.setMarkers({pin(1, {50, 50}), pin(2, {20, 20})});
    QVERIFY(QTest::qWaitForWindowActive(&shown.canvas));
    shown.canvas.setFocus();
    told.clear();
    shown.canvas.setSelected(conversation(2));
    QVERIFY(wasTold(QAccessible::Focus, childOf(shown.canvas, 2)));
}

void TestImageCanvasAccessible::tellsOfChanges()
{
    Shown shown;
    shown.canvas.setMarkers({pin(1, {50, 50})});
    const QAccessibleInterface *child = childOf(shown.canvas, 1);
    told.clear();
    shown.canvas.updateMarker(pin(1, {60, 50}, MarkerView::State::Resolved));
    QVERIFY(wasTold(QAccessible::NameChanged, child));
    QVERIFY(wasTold(QAccessible::LocationChanged, child));
    told.clear();
    shown.canvas.updateMarker(pin(2, {20, 50}));
    QVERIFY(wasTold(QAccessible::ObjectReorder, interfaceOf(shown.canvas)));
}

void TestImageCanvasAccessible::countsPins()
{
    Shown shown;
    shown.canvas.setMarkers({pin(1, {50, 50}), pin(2, {20, 20})});
    QCOMPARE(interfaceOf(shown.canvas)->text(QAccessible::Name), QStringLiteral("Picture"));
    QVERIFY(interfaceOf(shown.canvas)->text(QAccessible::Description).startsWith(QStringLiteral("2 pin")));
}

void TestImageCanvasAccessible::survivesTheCanvas()
{
    QAccessible::Id child = 0;
    {
        Shown shown;
        shown.canvas.setMarkers({pin(1, {50, 50})});
        child = QAccessible::uniqueId(childOf(shown.canvas, 1));
        QVERIFY(QAccessible::accessibleInterface(child) != nullptr);
    }
    QVERIFY(QAccessible::accessibleInterface(child) == nullptr);
}

QTEST_MAIN(TestImageCanvasAccessible)
#include "tst_imagecanvasaccessible.moc"
