using static CitizenPortal.EndToEnd.Tests.Screen;

namespace CitizenPortal.EndToEnd.Tests;

/// <summary>The administrator's rooms, and the public pages that show what is set there.</summary>
internal static class AdminScreens
{
    private const string Administrator = "quantri";

    public static IEnumerable<Screen> All =>
    [
        Plain("/quan-tri/lich", Administrator), Plain("/quan-tri/thoi-han", Administrator), Plain("/quan-tri/thu", Administrator),
        Plain("/quan-tri/co-quan", Administrator), Plain("/quan-tri/co-quan", Administrator, path: "/quan-tri/co-quan?ma=ubnd-587", state: "one agency"), Plain("/quan-tri/dia-ban", Administrator),
        Plain("/quan-tri/linh-vuc", Administrator, path: "/quan-tri/linh-vuc?ma=DAT-01", state: "one topic"), Plain("/quan-tri/dinh-tuyen", Administrator, path: "/quan-tri/dinh-tuyen?ma=DAT-01&muc=CTT-01&ngay=2025-03-01", state: "tried"), Plain("/quan-tri/ban-giao", Administrator),
        Plain("/quan-tri/truc", Administrator), Plain("/quan-tri/van-hanh", Administrator),
        Plain("/thoi-han"), Plain("/ngung-nhac/{token}", path: "/ngung-nhac/khong-dung", state: "wrong token"),
    ];
}
