namespace CitizenPortal.Architecture.Tests;

public static class Wall
{
    /// <summary>Fails with every breach on a line of its own; Assert.Empty would show the first five.</summary>
    public static void Holds(IEnumerable<string> breaches)
    {
        var list = breaches.ToList();
        Assert.True(list.Count == 0, $"{list.Count} breaches:\n{string.Join('\n', list)}");
    }
}
