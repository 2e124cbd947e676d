import type { Component } from 'svelte';
import Sun from '@lucide/svelte/icons/sun';
import CalendarDays from '@lucide/svelte/icons/calendar-days';
import Users from '@lucide/svelte/icons/users';
import User from '@lucide/svelte/icons/user';
import UserPlus from '@lucide/svelte/icons/user-plus';
import Building from '@lucide/svelte/icons/building';
import Plus from '@lucide/svelte/icons/plus';
import Search from '@lucide/svelte/icons/search';
import Menu from '@lucide/svelte/icons/menu';
import Ellipsis from '@lucide/svelte/icons/ellipsis';
import EllipsisVertical from '@lucide/svelte/icons/ellipsis-vertical';
import ChevronLeft from '@lucide/svelte/icons/chevron-left';
import ChevronRight from '@lucide/svelte/icons/chevron-right';
import ChevronDown from '@lucide/svelte/icons/chevron-down';
import ChevronUp from '@lucide/svelte/icons/chevron-up';
import ArrowLeft from '@lucide/svelte/icons/arrow-left';
import ArrowRight from '@lucide/svelte/icons/arrow-right';
import ArrowUp from '@lucide/svelte/icons/arrow-up';
import ArrowDown from '@lucide/svelte/icons/arrow-down';
import X from '@lucide/svelte/icons/x';
import Check from '@lucide/svelte/icons/check';
import Phone from '@lucide/svelte/icons/phone';
import Mail from '@lucide/svelte/icons/mail';
import MapPin from '@lucide/svelte/icons/map-pin';
import Clock from '@lucide/svelte/icons/clock';
import Calendar from '@lucide/svelte/icons/calendar';
import CalendarPlus from '@lucide/svelte/icons/calendar-plus';
import CircleAlert from '@lucide/svelte/icons/circle-alert';
import TriangleAlert from '@lucide/svelte/icons/triangle-alert';
import Info from '@lucide/svelte/icons/info';
import CircleCheck from '@lucide/svelte/icons/circle-check';
import CircleX from '@lucide/svelte/icons/circle-x';
import Circle from '@lucide/svelte/icons/circle';
import Cloud from '@lucide/svelte/icons/cloud';
import CloudOff from '@lucide/svelte/icons/cloud-off';
import CloudCheck from '@lucide/svelte/icons/cloud-check';
import RefreshCw from '@lucide/svelte/icons/refresh-cw';
import Lock from '@lucide/svelte/icons/lock';
import LockOpen from '@lucide/svelte/icons/lock-open';
import Eye from '@lucide/svelte/icons/eye';
import EyeOff from '@lucide/svelte/icons/eye-off';
import Settings from '@lucide/svelte/icons/settings';
import LogOut from '@lucide/svelte/icons/log-out';
import Download from '@lucide/svelte/icons/download';
import Upload from '@lucide/svelte/icons/upload';
import FileText from '@lucide/svelte/icons/file-text';
import FileUp from '@lucide/svelte/icons/file-up';
import FileSpreadsheet from '@lucide/svelte/icons/file-spreadsheet';
import Pencil from '@lucide/svelte/icons/pencil';
import Trash from '@lucide/svelte/icons/trash';
import Undo2 from '@lucide/svelte/icons/undo-2';
import MessageSquare from '@lucide/svelte/icons/message-square';
import Briefcase from '@lucide/svelte/icons/briefcase';
import ListChecks from '@lucide/svelte/icons/list-checks';
import SquareCheck from '@lucide/svelte/icons/square-check';
import Flag from '@lucide/svelte/icons/flag';
import ArrowUpDown from '@lucide/svelte/icons/arrow-up-down';
import BookOpen from '@lucide/svelte/icons/book-open';
import CircleQuestionMark from '@lucide/svelte/icons/circle-question-mark';
import Keyboard from '@lucide/svelte/icons/keyboard';
import Smartphone from '@lucide/svelte/icons/smartphone';
import WifiOff from '@lucide/svelte/icons/wifi-off';
import Share from '@lucide/svelte/icons/share';
import Copy from '@lucide/svelte/icons/copy';
import Printer from '@lucide/svelte/icons/printer';
import Link from '@lucide/svelte/icons/link';
import ExternalLink from '@lucide/svelte/icons/external-link';
import History from '@lucide/svelte/icons/rotate-ccw-clock';
import Layers from '@lucide/svelte/icons/layers';
import Inbox from '@lucide/svelte/icons/inbox';
import NotebookPen from '@lucide/svelte/icons/notebook-pen';
import Languages from '@lucide/svelte/icons/languages';
import Footprints from '@lucide/svelte/icons/footprints';
import Video from '@lucide/svelte/icons/video';
import GraduationCap from '@lucide/svelte/icons/graduation-cap';
import Shield from '@lucide/svelte/icons/shield';
import HardDrive from '@lucide/svelte/icons/hard-drive';
import SlidersHorizontal from '@lucide/svelte/icons/sliders-horizontal';
import UserCog from '@lucide/svelte/icons/user-cog';
import Handshake from '@lucide/svelte/icons/handshake';
import Hourglass from '@lucide/svelte/icons/hourglass';
import Save from '@lucide/svelte/icons/save';

/** The kept set. Names are Lucide's; add one here when a screen needs it. */
export const ICONS = {
  sun: Sun,
  'calendar-days': CalendarDays,
  users: Users,
  user: User,
  'user-plus': UserPlus,
  building: Building,
  plus: Plus,
  search: Search,
  menu: Menu,
  ellipsis: Ellipsis,
  'ellipsis-vertical': EllipsisVertical,
  'chevron-left': ChevronLeft,
  'chevron-right': ChevronRight,
  'chevron-down': ChevronDown,
  'chevron-up': ChevronUp,
  'arrow-left': ArrowLeft,
  'arrow-right': ArrowRight,
  'arrow-up': ArrowUp,
  'arrow-down': ArrowDown,
  x: X,
  check: Check,
  phone: Phone,
  mail: Mail,
  'map-pin': MapPin,
  clock: Clock,
  calendar: Calendar,
  'calendar-plus': CalendarPlus,
  'circle-alert': CircleAlert,
  'triangle-alert': TriangleAlert,
  info: Info,
  'circle-check': CircleCheck,
  'circle-x': CircleX,
  circle: Circle,
  cloud: Cloud,
  'cloud-off': CloudOff,
  'cloud-check': CloudCheck,
  'refresh-cw': RefreshCw,
  lock: Lock,
  'lock-open': LockOpen,
  eye: Eye,
  'eye-off': EyeOff,
  settings: Settings,
  'log-out': LogOut,
  download: Download,
  upload: Upload,
  'file-text': FileText,
  'file-up': FileUp,
  'file-spreadsheet': FileSpreadsheet,
  pencil: Pencil,
  trash: Trash,
  'undo-2': Undo2,
  'message-square': MessageSquare,
  briefcase: Briefcase,
  'list-checks': ListChecks,
  'square-check': SquareCheck,
  flag: Flag,
  'arrow-up-down': ArrowUpDown,
  'book-open': BookOpen,
  'circle-question-mark': CircleQuestionMark,
  keyboard: Keyboard,
  smartphone: Smartphone,
  'wifi-off': WifiOff,
  share: Share,
  copy: Copy,
  printer: Printer,
  link: Link,
  'external-link': ExternalLink,
  history: History,
  layers: Layers,
  inbox: Inbox,
  'notebook-pen': NotebookPen,
  languages: Languages,
  footprints: Footprints,
  video: Video,
  'graduation-cap': GraduationCap,
  shield: Shield,
  'hard-drive': HardDrive,
  'sliders-horizontal': SlidersHorizontal,
  'user-cog': UserCog,
  handshake: Handshake,
  hourglass: Hourglass,
  save: Save,
} as const satisfies Record<string, Component>;
export type IconName = keyof typeof ICONS;
