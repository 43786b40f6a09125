using CitizenPortal.Domain.Agencies;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Words;

namespace CitizenPortal.Components.Admin.Organisation;

/// <summary>A line of a hand-over in one sentence: who, to whom, for what, from when, by which document.</summary>
public static class SuccessionLineText
{
    public static string Of(SuccessionLine line, SuccessionOrder order, ReferenceEdition book) =>
        $"{AdminDates.Day(order.On)}: {Of(line, book)} ({Say.Organisation[$"Kind.{order.Kind}"]}, {order.Document})";

    public static string Of(SuccessionLine line, ReferenceEdition book) => $"{book.AgencyName(line.From)} → {To(line, book)}: "
        + (line.Topics.Count == 0 ? Say.Organisation["Successions.AllTopics"] : string.Join(", ", line.Topics));

    private static string To(SuccessionLine line, ReferenceEdition book) => line.To switch
    {
        null => Say.Organisation["Successions.Nobody"],
        SuccessionOrder.ByPlace => Say.Organisation["Successions.ByPlace"],
        { } code => book.AgencyName(code),
    };
}
