using CitizenPortal.TestKit;
using Microsoft.Playwright;

namespace CitizenPortal.EndToEnd.Tests;

/// <summary>Screenshots of what a person saw, kept with the test results so that somebody can look at them.</summary>
internal static class Pictures
{
    public static Task TakeAsync(IPage page, string name) => page.ScreenshotAsync(
        new() { Path = Repository.File("tests", "TestResults", "pictures", name + ".png"), FullPage = true });
}
