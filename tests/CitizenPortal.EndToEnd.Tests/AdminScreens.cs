using static CitizenPortal.EndToEnd.Tests.Screen;

namespace CitizenPortal.EndToEnd.Tests;

/// <summary>The administrator's rooms, and the public pages that show what is set there.</summary>
internal static class AdminScreens
{
    private const string Administrator = "quantri";

    public static IEnumerable<Screen> All =>
    [
        Plain("/quan-tri/lich", Administrator), Plain("/quan-tri/thoi-han", Administrator), Plain("/quan-tri/thu", Administrator),
        Plain("/quan-tri/truc", Administrator), Plain("/quan-tri/van-hanh", Administrator),
        Plain("/thoi-han"), Plain("/ngung-nhac/{token}", path: "/ngung-nhac/khong-dung", state: "wrong token"),
    ];
}
