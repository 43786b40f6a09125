DELETE FROM [s]
FROM [Submissions] AS [s]
WHERE [s].[ExpiresAt] < @now
GO

DELETE FROM [l]
FROM [LetterTokens] AS [l]
WHERE [l].[ExpiresAt] < @now
GO

DELETE FROM [a]
FROM [AccountTokens] AS [a]
WHERE [a].[ExpiresAt] < @now
GO

SELECT TOP(2) [s].[Value]
FROM (
    SELECT SYSUTCDATETIME() AS "Value"
) AS [s]
GO

DELETE FROM [s]
FROM [SweepRuns] AS [s]
WHERE [s].[EndedAt] IS NOT NULL AND ([s].[StartedAt] < @old OR ([s].[StartedAt] < @idle AND [s].[Scanned] = 0 AND [s].[Error] IS NULL AND [s].[Sweep] IN (N'ApplySuccessions', N'RouteUnanswered', N'DeemAccepted', N'ResumeSilent', N'DeemReopened', N'FollowMerged', N'EscalateOverdue', N'AlarmUrgent', N'SendLetters', N'RecountDeadlines', N'WatchSweeps')))
