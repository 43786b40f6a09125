using CitizenPortal.Domain.Agencies;
using CitizenPortal.Domain.Deadlines;
using CitizenPortal.Domain.Questions;
using CitizenPortal.Features.Agencies;
using CitizenPortal.Features.Questions.Ask;
using CitizenPortal.Features.Seed;
using Microsoft.Extensions.DependencyInjection;

namespace CitizenPortal.Features.Simulation;

/// <summary>Who asks what and when: by the rhythm of days and hours, with and without topic or place, urgent, suspected, by e-mail, telephone or code only.</summary>
internal sealed class SimulatedResidents
{
    private const int SamePersonOneIn = 3;

    private static readonly int[] HourWeights = [1, 0, 0, 0, 0, 1, 3, 8, 14, 14, 12, 8, 5, 7, 10, 10, 8, 6, 5, 6, 7, 5, 3, 2];
    private static readonly string[] Suspect =
        ["Tôi làm đơn tố cáo việc lấn chiếm đất công ở thôn tôi.", "Cán bộ một cửa đòi tiền tôi mới nhận hồ sơ.", "Tôi khiếu nại quyết định thu hồi đất của gia đình tôi."];

    private readonly SimulationPlan _plan;
    private readonly IReadOnlyList<SampleShape> _samples = SeedFile.Read<SamplesShape>("samples").Samples;
    private readonly IReadOnlyList<Agency> _agencies;
    private readonly string[] _urgent;

    public SimulatedResidents(SimulationPlan plan, ReferenceEdition book)
    {
        _plan = plan;
        _agencies = [.. book.Agencies.Values.Where(a => a.AnswersOn(plan.FirstDay)).OrderBy(a => a.Code, StringComparer.Ordinal)];
        _urgent = [.. book.Topics.Values.Where(t => t.IsUrgent).Select(t => t.Code).Order(StringComparer.Ordinal)];
        ByDay = Spread(book.Clock.Calendar).ToLookup(a => a.Day);
    }

    /// <summary>The moments at which somebody asks, with the number of the case; in the order of the day.</summary>
    public ILookup<DateOnly, (DateOnly Day, TimeSpan Time, int Number)> ByDay { get; }

    /// <summary>Asks; one in forty posts the same form twice, which must stay one case.</summary>
    public async Task AskAsync(IServiceProvider server, IServiceProvider other, int number, DateTimeOffset now, CancellationToken ct)
    {
        var dice = new Dice(_plan.Seed, number, 2);
        var byPhone = dice.Percent(6);
        var input = new AskQuestion($"sim{number:D29}", Content(dice, number))
        {
            Channel = byPhone ? Channel.Phone : Channel.Web,
            ContactAt = byPhone ? now.AddMinutes(-dice.Below(120)) : null,
        };
        await PostAsync(server, input, ct);
        if (dice.IsOneIn(40))
        {
            await PostAsync(other, input, ct);
        }
    }

    private SubmissionContent Content(Dice dice, int number)
    {
        var sample = dice.Pick(_samples);
        var person = number / SamePersonOneIn;
        var reach = dice.Below(100);
        return new SubmissionContent
        {
            Text = dice.Percent(4) ? dice.Pick(Suspect) : sample.Text,
            Topic = dice.Percent(5) && _urgent.Length > 0 ? dice.Pick(_urgent) : dice.Percent(70) ? sample.Subtopic : null,
            Locality = dice.Percent(80) ? sample.Locality : null,
            NamedAgency = dice.Percent(15) ? dice.Pick(_agencies).Code : null,
            ConsentsToPublication = dice.Percent(70),
            HidesNameFromAgency = dice.Percent(5),
            Email = reach < 70 ? $"dan{person}@{(person % 60 == 1 ? SimulatedPost.DeadHost : "example.vn")}" : null,
            Phone = reach is >= 70 and < 88 ? $"0900{person % 1_000_000:D6}" : null,
            CodeOnly = reach >= 88,
        };
    }

    private static async Task PostAsync(IServiceProvider server, AskQuestion input, CancellationToken ct)
    {
        await using var scope = server.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AskQuestionHandler>().HandleAsync(input, Actor.Citizen(), ct);
    }

    private IEnumerable<(DateOnly Day, TimeSpan Time, int Number)> Spread(WorkingCalendar calendar)
    {
        var days = Enumerable.Range(0, _plan.Days).Select(_plan.FirstDay.AddDays)
            .SelectMany(day => Enumerable.Repeat(day, calendar.IsWorkingDay(day) ? 10 : calendar.ReasonOff(day) is null ? 4 : 1)).ToList();
        var hours = HourWeights.SelectMany((weight, hour) => Enumerable.Repeat(hour, weight)).ToList();
        return Enumerable.Range(1, _plan.Cases)
            .Select(number => (number, Dice: new Dice(_plan.Seed, number, 3)))
            .Select(x => (Day: x.Dice.Pick(days), Time: new TimeSpan(x.Dice.Pick(hours), x.Dice.Below(60), x.Dice.Below(60)), Number: x.number))
            .OrderBy(a => a.Day).ThenBy(a => a.Time).ThenBy(a => a.Number);
    }
}
