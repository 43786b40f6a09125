using System.Globalization;
using CitizenPortal.Features.Words;

namespace CitizenPortal.Components.Admin.Operations;

internal static class OperationsWords
{
    /// <summary>A length of time as people say it: under a minute in seconds, under two hours in minutes, then hours, then days.</summary>
    public static string Length(TimeSpan? time) => time switch
    {
        null => "",
        { TotalSeconds: < 60 } t => Say.Admin.Format("Ops.Seconds", Math.Max(0, Math.Round(t.TotalSeconds, 1)).ToString(CultureInfo.CurrentCulture)),
        { TotalMinutes: < 120 } t => Say.Admin.Format("Ops.Minutes", (int)t.TotalMinutes),
        { TotalHours: < 48 } t => Say.Admin.Format("Ops.Hours", (int)t.TotalHours),
        { } t => Say.Admin.Format("Ops.Days", (int)t.TotalDays),
    };
}
