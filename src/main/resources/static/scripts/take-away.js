// Offers the zone of the reader's own computer.
document.getElementById('zone').value = Intl.DateTimeFormat().resolvedOptions().timeZone;
