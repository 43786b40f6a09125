namespace CitizenPortal.Features.Ports;

/// <summary>Only a clock: calls the sweep runner once a minute. What is due is decided by the timetable and the run records.</summary>
public interface IJobEngine
{
    string Name { get; }
}
